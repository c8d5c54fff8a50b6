package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Who waits for a place, in the order in which they move up; hidden ones too. Hibernate does not know what it writes. */
@ApplicationScoped
class WaitingList {
    private static final String GOING = """
            select count(*) from (
                select 1 from event_participants p where p.event_id = :event and p.response = 'going' limit :most) tmp_going""";
    private static final String ANY =
            "select 1 from event_participants p where p.event_id = :event and p.response = 'waiting' limit 1";
    private static final String FIRST = """
            select p.id, p.user_id from event_participants p
            where p.event_id = :event and p.response = 'waiting' order by p.turn limit :most""";
    private static final String MOVE_UP =
            "update event_participants set response = 'going', turn = :turn, updated_at = :at where id = :id";
    private static final String LATER = """
            update events set filling = 1 where id in (select tmp_events.value from json_each(:events) tmp_events)""";
    private static final String UNFINISHED = "select e.id from events e where e.filling > 0 limit 100";
    private static final String DONE = "update events set filling = 0 where id = :event";

    private final Reads reads;
    private final Writes writes;

    WaitingList(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Somebody who waits. */
    record Waiting(Id id, Id user) {}

    /** How many go, counted up to so many. */
    long going(Id event, int most) {
        return reads.first(GOING, Map.of("event", event, "most", most), row -> row.getLong(1))
                .orElseThrow();
    }

    boolean isAny(Id event) {
        return reads.any(ANY, Map.of("event", event));
    }

    /** Those who have waited longest. */
    List<Waiting> first(Id event, int most) {
        return reads.list(
                FIRST,
                Map.of("event", event, "most", most),
                row -> new Waiting(new Id(row.getLong(1)), new Id(row.getLong(2))));
    }

    void moveUp(Waiting next, Instant at) {
        writes.change(MOVE_UP, Map.of("id", next.id(), "turn", Id.next(), "at", at.toEpochMilli()));
    }

    /** Notes that more may be able to go to those events. */
    void later(Collection<Id> events) {
        writes.change(LATER, Map.of("events", Reads.ids(events)));
    }

    /** Some of the events that this is noted of. */
    List<Id> unfinished() {
        return reads.list(UNFINISHED, Map.of(), row -> new Id(row.getLong(1)));
    }

    void done(Id event) {
        writes.change(DONE, Map.of("event", event));
    }
}
