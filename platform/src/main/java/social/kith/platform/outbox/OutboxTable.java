package social.kith.platform.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventSource;

/** The outbox as the relay sees it: a queue in a table. */
@ApplicationScoped
class OutboxTable {
    private static final int ENOUGH = 4 * 1024 * 1024;
    private final AgroalDataSource database;
    private final EventSource source;

    OutboxTable(AgroalDataSource database, EventSource source) {
        this.database = database;
        this.source = source;
    }

    /** The next events to go out: so many at most, and no more than fit in memory easily. */
    List<Event> first(int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select position, type, key, data, traceparent from outbox order by position limit ?")) {
            select.setInt(1, limit);
            List<Event> events = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                for (int size = 0;
                        size < ENOUGH && rows.next();
                        size += events.getLast().data().length())
                    events.add(new Event(
                            source.name(),
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5)));
            }
            return events;
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox could not be read", failed);
        }
    }

    /** Deletes what Kafka has acknowledged; nothing can have come in below, see {@code outbox_head}. */
    @Transactional
    void deleteUpTo(long position) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from outbox where position <= ?")) {
            delete.setLong(1, position);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox could not be written", failed);
        }
    }

    long pending() {
        return number("select count(*) from outbox");
    }

    long head() {
        return number("select position from outbox_head where id = 1");
    }

    private long number(String query) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox could not be read", failed);
        }
    }
}
