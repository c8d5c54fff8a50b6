package social.kith.notification.notification;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import social.kith.notification.kind.Kind;

/** Kinds in the table as everywhere outside: lower case. */
class KindColumn implements AttributeConverter<Kind, String> {
    @Override
    public String convertToDatabaseColumn(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind convertToEntityAttribute(String column) {
        return Kind.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
