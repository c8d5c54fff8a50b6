package social.kith.identity.profile;

import jakarta.persistence.Converter;
import social.kith.platform.sqlite.EnumColumn;

/** A {@link Visibility} in the table. */
@Converter(autoApply = true)
public class VisibilityColumn extends EnumColumn<Visibility> {
    VisibilityColumn() {
        super(Visibility.class);
    }
}
