package social.kith.notification.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;
import social.kith.platform.sqlite.Reads;

/** Users with unread notifications, found in the order of what has changed: who is told nothing costs nothing. */
@ApplicationScoped
public class WaitingUsers {
    /** Changes that are looked at for an answer, whatever they are. */
    static final int SLICE = 2_000;

    private static final String CHANGED = """
            select change, user_id, max(gone = 0 and read = 0 and updated_at > :since) from notifications
            where (change, user_id) > (:change, :user)
            group by change, user_id order by change, user_id limit :most""";

    private final Reads reads;

    WaitingUsers(Reads reads) {
        this.reads = reads;
    }

    /** How far changes were looked at: up to what one of them did to one user's. */
    public record Place(long change, long user) {
        static final Place FIRST = new Place(0, Long.MIN_VALUE);

        /** As {@link #toString} writes it; the beginning where there is none. */
        static Place parse(String written) {
            if (written.isEmpty()) return FIRST;
            try {
                int colon = written.indexOf(':');
                return new Place(
                        Long.parseLong(written.substring(0, colon)), Long.parseLong(written.substring(colon + 1)));
            } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
                throw Refusal.invalid("after", "must be what an answer said was reached");
            }
        }

        @Override
        public String toString() {
            return change + ":" + user;
        }
    }

    /**
     * Some of them, each once.
     *
     * @param reached where to go on
     * @param more whether there is more already
     */
    public record Some(List<Id> users, String reached, boolean more) {}

    private record Change(Place place, boolean waits) {}

    Some after(Place after, Instant since) {
        var changes = reads.list(
                CHANGED,
                Map.of("since", since.toEpochMilli(), "change", after.change, "user", after.user, "most", SLICE),
                row -> new Change(new Place(row.getLong(1), row.getLong(2)), row.getInt(3) == 1));
        return new Some(
                changes.stream()
                        .filter(Change::waits)
                        .map(change -> new Id(change.place.user))
                        .distinct()
                        .toList(),
                (changes.isEmpty() ? after : changes.getLast().place).toString(),
                changes.size() == SLICE);
    }
}
