package social.kith.platform.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Columns that may hold nothing, in what {@link Reads} reads: of a number that is not there the driver makes 0. */
public final class NullableColumns {
    private NullableColumns() {}

    public static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    public static @Nullable Id id(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new Id(id);
    }

    public static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** As {@link EnumColumn} keeps it. */
    public static <E extends Enum<E>> @Nullable E value(Class<E> type, ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : EnumColumn.value(type, text);
    }
}
