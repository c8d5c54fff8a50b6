package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** What is done to the rows of somebody's departure, so many at a time. */
@ApplicationScoped
class Slices {
    private static final String IS_THERE = "select deleted_at is null from users where id = :user";

    private final Reads reads;
    private final Writes writes;

    Slices(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Whether that user has not deleted their account, as far as that is flushed; empty when they are erased. */
    Optional<Boolean> isThere(Id user) {
        return reads.first(IS_THERE, Map.of("user", user), row -> row.getBoolean(1));
    }

    /**
     * Does it to the next rows of the departure's side, and moves the departure behind them.
     *
     * @return how many there were
     */
    int next(Departure departure, Optional<Boolean> there, int most) {
        Map<String, Object> rows =
                new HashMap<>(Map.of("user", departure.user(), "reached", departure.reached(), "most", most));
        Slice slice = reads.first(departure.side().slice(), rows, row -> new Slice(row.getInt(1), row.getLong(2)))
                .orElseThrow();
        if (slice.rows() == 0) return 0;
        rows.put("last", slice.last());
        there.ifPresent(it -> rows.put("there", it));
        writes.change(
                there.isPresent() ? departure.side().mark() : departure.side().remove(), rows);
        departure.reach(slice.last());
        return slice.rows();
    }

    /** @param last the other one's id in its last row */
    private record Slice(int rows, long last) {}
}
