package social.kith.content.post;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Privacies in the table as everywhere outside: lower case. */
class PrivacyColumn implements AttributeConverter<@Nullable Privacy, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Privacy privacy) {
        return privacy == null ? null : privacy.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Privacy convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Privacy.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
