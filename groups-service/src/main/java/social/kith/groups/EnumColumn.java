package social.kith.groups;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An enum in a table as everywhere outside: lower case. */
public abstract class EnumColumn<E extends Enum<E>> implements AttributeConverter<E, String> {
    private final Class<E> type;

    protected EnumColumn(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Enum.valueOf(type, column.toUpperCase(Locale.ROOT));
    }
}
