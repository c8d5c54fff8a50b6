package social.kith.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Adds many rows to one table; its triggers do the rest, as when the service writes. */
final class Rows implements AutoCloseable {
    private static final int AT_ONCE = 1_000;

    private final PreparedStatement statement;
    private int waiting;

    Rows(Connection database, String insert) throws SQLException {
        statement = database.prepareStatement(insert);
    }

    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.addBatch();
        if (++waiting == AT_ONCE) flush();
    }

    private void flush() throws SQLException {
        statement.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        flush();
        statement.close();
    }
}
