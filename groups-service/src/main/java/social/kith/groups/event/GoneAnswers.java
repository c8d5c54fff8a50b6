package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Deletes the answers of who has gone, all in one statement, however many there are; of the events it names those where
 * somebody else waits for the place.
 */
@ApplicationScoped
class GoneAnswers {
    private static final String AWAITED = """
            and p.response = 'going' and e.starts_at > :now and e.capacity > 0 and e.cancelled_at is null
            and exists (select 1 from event_participants w where w.event_id = e.id and w.response = 'waiting')""";
    private static final String OF_MEMBER = """
            from events e cross join event_participants p on p.event_id = e.id and p.user_id = :user
            where e.group_id = :group and e.starts_at > :now\s""";
    private static final String AWAITED_OF_MEMBER = "select e.id " + OF_MEMBER + AWAITED;
    private static final String FORGET_OF_MEMBER =
            "delete from event_participants where id in (select p.id " + OF_MEMBER + ")";
    private static final String AWAITED_OF_USER = """
            select e.id from event_participants p cross join events e on e.id = p.event_id
            where p.user_id = :user\s""" + AWAITED;
    private static final String FORGET_OF_USER = "delete from event_participants where user_id = :user";

    private final Reads reads;
    private final Writes writes;

    GoneAnswers(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** To what is to come in a group that they are no member of any more. */
    List<Id> ofMember(Id group, Id user, Instant now) {
        Map<String, Object> gone = Map.of("group", group, "user", user, "now", now.toEpochMilli());
        List<Id> awaited = reads.list(AWAITED_OF_MEMBER, gone, row -> new Id(row.getLong(1)));
        writes.change(FORGET_OF_MEMBER, gone);
        return awaited;
    }

    /** All, to what is over as well. */
    List<Id> ofUser(Id user, Instant now) {
        Map<String, Object> gone = Map.of("user", user, "now", now.toEpochMilli());
        List<Id> awaited = reads.list(AWAITED_OF_USER, gone, row -> new Id(row.getLong(1)));
        writes.change(FORGET_OF_USER, gone);
        return awaited;
    }
}
