package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.groups.removal.Undeleted;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.sqlite.Reads;

/**
 * What is to come in all groups of somebody: a merge of one list for each group, sorted by an index. A recursive query
 * with {@code order by} is a priority queue in SQLite (https://www.sqlite.org/lang_with.html): the soonest event of each
 * group goes in, the soonest of all comes out, and the next of its group goes in.
 */
@ApplicationScoped
class UpcomingEvents {
    static final String UPCOMING = """
            with recursive tmp_upcoming (list, event, start) as (
                select e.group_id, e.id, e.starts_at from group_members m join events e on e.id = %s
                where m.user_id = :viewer and m.state = 'accepted' and m.hidden = 0 and %s
                union all
                select e.group_id, e.id, e.starts_at from tmp_upcoming join events e on e.id = %s
                order by 3, 2)
            select event, start from tmp_upcoming limit :fetch""".formatted(
                    soonest("m.group_id", ":start, :event"),
                    Undeleted.inSql("m.group_id"),
                    soonest("tmp_upcoming.list", "tmp_upcoming.start, tmp_upcoming.event"));

    private final Reads reads;

    UpcomingEvents(Reads reads) {
        this.reads = reads;
    }

    private static String soonest(String group, String after) {
        return """
                (select n.id from events n where n.group_id = %s and (n.starts_at, n.id) > (%s)
                order by n.starts_at, n.id limit 1)""".formatted(group, after);
    }

    Page<Id> page(Id viewer, Instant now, PageRequest page) {
        Place from = page.cursor(Place::parse).orElse(Place.FIRST).notBefore(now);
        List<Place> found = reads.list(
                UPCOMING,
                Map.of("viewer", viewer, "start", from.start(), "event", from.event(), "fetch", page.fetch()),
                row -> new Place(row.getLong(2), row.getLong(1)));
        boolean more = found.size() > page.limit();
        List<Place> shown = more ? found.subList(0, page.limit()) : found;
        @Nullable String next = more ? shown.getLast().cursor() : null;
        return new Page<>(shown.stream().map(place -> new Id(place.event())).toList(), next);
    }

    /** Where an event stands in the list. */
    private record Place(long start, long event) {
        static final Place FIRST = new Place(0, 0);
        private static final int HALF = 13;

        static Place parse(String cursor) {
            if (cursor.length() != 2 * HALF) throw new IllegalArgumentException("is not a cursor");
            return new Place(
                    Id.parse(cursor.substring(0, HALF)).value(),
                    Id.parse(cursor.substring(HALF)).value());
        }

        String cursor() {
            return new Id(start) + "" + new Id(event);
        }

        /** What begins now has begun. */
        Place notBefore(Instant now) {
            return start > now.toEpochMilli() ? this : new Place(now.toEpochMilli(), Long.MAX_VALUE);
        }
    }
}
