package social.kith.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventSource;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** The outbox as the relay sees it: a queue in a table. */
@ApplicationScoped
class OutboxTable {
    private static final int ENOUGH = 4 * 1024 * 1024;
    private static final String FIRST =
            "select position, type, key, data, traceparent from outbox order by position limit :most";

    private final Reads reads;
    private final Writes writes;
    private final EventSource source;

    OutboxTable(Reads reads, Writes writes, EventSource source) {
        this.reads = reads;
        this.writes = writes;
        this.source = source;
    }

    /** The next events to go out: so many at most, and no more than fit in memory easily. */
    List<Event> first(int most) {
        return reads.listUntil(FIRST, Map.of("most", most), this::event, enough());
    }

    private Event event(ResultSet row) throws SQLException {
        return new Event(
                source.name(), row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }

    private static Predicate<Event> enough() {
        return new Predicate<>() {
            private int size;

            @Override
            public boolean test(Event event) {
                size += event.data().length();
                return size >= ENOUGH;
            }
        };
    }

    /** Deletes what Kafka has acknowledged; nothing can have come in below, see {@code outbox_head}. */
    @Transactional
    void deleteUpTo(long position) {
        writes.change("delete from outbox where position <= :position", Map.of("position", position));
    }

    long pending() {
        return number("select count(*) from outbox");
    }

    long head() {
        return number("select position from outbox_head where id = 1");
    }

    private long number(String query) {
        return reads.list(query, Map.of(), row -> row.getLong(1)).getFirst();
    }
}
