package social.kith.platform.inbox;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventSource;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Applies events exactly once. Events of one source come in order, some of them again after a crash of the source; the
 * position of the last one applied is enough to tell which are new.
 */
@ApplicationScoped
class Inbox {
    private static final String ADVANCE = """
            insert into inbox (source, position) values (:source, :position)
            on conflict (source) do update set position = excluded.position
            where excluded.position > inbox.position""";

    private final Reads reads;
    private final Writes writes;
    private final Subscriptions subscriptions = new Subscriptions();
    private final EventTracing tracing;
    private final Rebuild rebuild;
    private final EventSource own;
    private final Outbox outbox;

    Inbox(
            Reads reads,
            Writes writes,
            EventTracing tracing,
            Rebuild rebuild,
            EventSource own,
            Outbox outbox,
            @All List<EventConsumer> consumers) {
        this.own = own;
        this.outbox = outbox;
        this.reads = reads;
        this.writes = writes;
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

    /** Whether to apply it means more than to note its position. */
    boolean actsOn(Event event) {
        return !isOwn(event) && subscriptions.actsOn(event);
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
        Map<String, Long> applied = positions();
        Map<String, Long> advanced = new HashMap<>();
        for (Event event : events) {
            if (event.position() <= applied.getOrDefault(event.source(), 0L)) continue;
            if (subscriptions.actsOn(event)) tracing.during(event, () -> act(event));
            applied.put(event.source(), event.position());
            advanced.put(event.source(), event.position());
        }
        advanced.forEach(this::advance);
    }

    private void act(Event event) {
        if (rebuild.isOld(event)) subscriptions.replicate(event);
        else subscriptions.apply(event);
    }

    /** Passes over an event that cannot be applied. */
    @Transactional
    void skip(Event event) {
        advance(event.source(), event.position());
    }

    /** Notes that nothing more of each source comes up to there. */
    @Transactional
    void advanceTo(Map<String, Long> positions) {
        positions.forEach(this::advance);
    }

    void tellLive(Event event) {
        if (rebuild.isOld(event) || !subscriptions.isLive(event)) return;
        tracing.during(event, () -> subscriptions.tellLive(event));
    }

    /** The position up to which everything of each source is applied. */
    Map<String, Long> positions() {
        return SourcePositions.read(reads, "select source, position from inbox");
    }

    /** Where this instance begins to hear: after what is applied, and after what is already in its own database. */
    Map<String, Long> beginning() {
        Map<String, Long> beginning = new HashMap<>(positions());
        beginning.put(own.name(), outbox.head());
        return beginning;
    }

    private void advance(String source, long position) {
        writes.change(ADVANCE, Map.of("source", source, "position", position));
    }
}
