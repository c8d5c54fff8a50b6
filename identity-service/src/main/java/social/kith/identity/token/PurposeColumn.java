package social.kith.identity.token;

import jakarta.persistence.Converter;
import social.kith.platform.sqlite.EnumColumn;

/** A {@link Purpose} in the table. */
@Converter
class PurposeColumn extends EnumColumn<Purpose> {
    PurposeColumn() {
        super(Purpose.class);
    }
}
