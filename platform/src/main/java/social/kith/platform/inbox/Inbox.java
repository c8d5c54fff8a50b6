package social.kith.platform.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventSource;
import social.kith.platform.outbox.Outbox;

/**
 * Applies events exactly once. Events of one source come in order, some of them again after a crash of the source; the
 * position of the last one applied is enough to tell which are new.
 */
@ApplicationScoped
class Inbox {
    private final AgroalDataSource database;
    private final Subscriptions subscriptions = new Subscriptions();
    private final EventTracing tracing;
    private final Rebuild rebuild;
    private final EventSource own;
    private final Outbox outbox;

    Inbox(
            AgroalDataSource database,
            EventTracing tracing,
            Rebuild rebuild,
            EventSource own,
            Outbox outbox,
            @All List<EventConsumer> consumers) {
        this.own = own;
        this.outbox = outbox;
        this.database = database;
        this.tracing = tracing;
        this.rebuild = rebuild;
        for (var consumer : consumers) consumer.subscribe(subscriptions);
    }

    /**
     * Whether this service itself said so. It tells its instances of changes in their own database, and is never
     * applied.
     */
    boolean isOwn(Event event) {
        return event.source().equals(own.name());
    }

    /** Of those, what no instance has applied yet. */
    List<Event> unapplied(List<Event> events) {
        Map<String, Long> applied = positions();
        return events.stream()
                .filter(event -> !isOwn(event) && event.position() > applied.getOrDefault(event.source(), 0L))
                .toList();
    }

    /** Applies those that are new, all or none of them. */
    @Transactional
    void apply(List<Event> events) {
        try (var connection = database.getConnection()) {
            Map<String, Long> positions = new HashMap<>();
            for (Event event : events) {
                if (event.position() <= position(connection, event.source(), positions)) continue;
                tracing.during(event, () -> act(event));
                positions.put(event.source(), event.position());
            }
            advance(connection, positions);
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    private void act(Event event) {
        if (rebuild.isOld(event)) subscriptions.replicate(event);
        else subscriptions.apply(event);
    }

    /** Passes over an event that cannot be applied. */
    @Transactional
    void skip(Event event) {
        advanceTo(event.source(), event.position());
    }

    /** Notes that nothing more of that source comes up to there. */
    @Transactional
    void advanceTo(String source, long position) {
        try (var connection = database.getConnection()) {
            advance(connection, Map.of(source, position));
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    void tellLive(Event event) {
        if (rebuild.isOld(event)) return;
        tracing.during(event, () -> subscriptions.tellLive(event));
    }

    /** The position up to which everything of each source is applied. */
    Map<String, Long> positions() {
        try (var connection = database.getConnection()) {
            return SourcePositions.read(connection, "inbox");
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /** Where this instance begins to hear: after what is applied, and after what is already in its own database. */
    Map<String, Long> beginning() {
        Map<String, Long> beginning = new HashMap<>(positions());
        beginning.put(own.name(), outbox.head());
        return beginning;
    }

    /** Unchecked, since a checked exception commits (Jakarta Transactions 3.7): effects without their position. */
    private static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("The inbox could not be read or written", cause);
    }

    private static long position(Connection connection, String source, Map<String, Long> known) throws SQLException {
        Long position = known.get(source);
        if (position != null) return position;
        try (var select = connection.prepareStatement("select position from inbox where source = ?")) {
            select.setString(1, source);
            try (var row = select.executeQuery()) {
                long stored = row.next() ? row.getLong(1) : 0;
                known.put(source, stored);
                return stored;
            }
        }
    }

    private static void advance(Connection connection, Map<String, Long> positions) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into inbox (source, position) values (?, ?)
                on conflict (source) do update set position = excluded.position
                where excluded.position > inbox.position""")) {
            for (var entry : positions.entrySet()) {
                upsert.setString(1, entry.getKey());
                upsert.setLong(2, entry.getValue());
                upsert.executeUpdate();
            }
        }
    }
}
