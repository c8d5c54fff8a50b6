package social.kith.notification.notification;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import social.kith.notification.kind.SubjectType;

/** Types of subjects in the table as everywhere outside: lower case. */
class SubjectTypeColumn implements AttributeConverter<SubjectType, String> {
    @Override
    public String convertToDatabaseColumn(SubjectType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public SubjectType convertToEntityAttribute(String column) {
        return SubjectType.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
