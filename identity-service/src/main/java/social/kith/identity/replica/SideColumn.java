package social.kith.identity.replica;

import jakarta.persistence.Converter;
import social.kith.platform.sqlite.EnumColumn;

/** A {@link Side} in the table. */
@Converter(autoApply = true)
public class SideColumn extends EnumColumn<Side> {
    SideColumn() {
        super(Side.class);
    }
}
