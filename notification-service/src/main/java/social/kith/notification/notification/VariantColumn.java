package social.kith.notification.notification;

import social.kith.notification.kind.Variant;
import social.kith.platform.sqlite.EnumColumn;

/** {@link Variant} in the table. */
class VariantColumn extends EnumColumn<Variant> {
    VariantColumn() {
        super(Variant.class);
    }
}
