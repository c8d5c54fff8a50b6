package social.kith.notification.notification;

import social.kith.notification.kind.Kind;
import social.kith.platform.sqlite.EnumColumn;

/** {@link Kind} in the table. */
class KindColumn extends EnumColumn<Kind> {
    KindColumn() {
        super(Kind.class);
    }
}
