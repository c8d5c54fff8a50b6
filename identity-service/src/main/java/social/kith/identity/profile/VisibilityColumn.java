package social.kith.identity.profile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** In the table as everywhere outside: lower case. */
@Converter(autoApply = true)
public class VisibilityColumn implements AttributeConverter<Visibility, String> {
    @Override
    public String convertToDatabaseColumn(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Visibility convertToEntityAttribute(String column) {
        return Visibility.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
