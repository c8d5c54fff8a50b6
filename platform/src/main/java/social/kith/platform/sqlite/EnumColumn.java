package social.kith.platform.sqlite;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An enum in a table as everywhere outside: lower case. Each enum has a subclass of its own, named where the column is:
 * {@code @Convert(converter = …Column.class)}.
 */
public abstract class EnumColumn<E extends Enum<E>> implements AttributeConverter<E, String> {
    private final Class<E> type;

    protected EnumColumn(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E value) {
        return value == null ? null : text(value);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : value(type, column);
    }

    /** As it stands in the table, and everywhere outside. */
    public static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What stands so in the table; for plain SQL. */
    public static <E extends Enum<E>> E value(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    }
}
