package social.kith.chat.conversation;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** Kinds in the table as everywhere outside: lower case. */
class ConversationKindColumn implements AttributeConverter<ConversationKind, String> {
    @Override
    public String convertToDatabaseColumn(ConversationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ConversationKind convertToEntityAttribute(String column) {
        return ConversationKind.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
