package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * When somebody is told nothing of what somebody else does: while they mute them, and while one of the two blocks the
 * other. Kept with their times, since topics keep no order between each other: what happened in a silence may be heard
 * of when it is over, and what happened before it when it has begun.
 */
@ApplicationScoped
public class Silences {
    private static final String AMONG = """
            select s.user_id from json_each(:users) tmp_users
            cross join silence_replicas s on s.user_id = tmp_users.value and s.other_id = :actor
            where %1$s
            union
            select s.other_id from json_each(:users) tmp_others
            cross join silence_replicas s on s.user_id = :actor and s.other_id = tmp_others.value
            where s.mutual = true and %1$s""".formatted(Unsilenced.duringInSql(":at"));

    private static final List<String> OF = List.of(
            "delete from silence_replicas where user_id = :user",
            "delete from silence_replicas where other_id = :user");

    private static final String BEGIN = """
            insert into silence_replicas (user_id, other_id, mutual, began_at)
            select :user, :other, :mutual, :at
            where not exists (select 1 from erased_users where id in (:user, :other))
            on conflict (user_id, other_id, mutual, began_at) do update set ended_at = null""";

    private static final String END = """
            update silence_replicas set ended_at = :at
            where user_id = :user and other_id = :other and mutual = :mutual and ended_at is null""";

    private final Reads reads;
    private final Writes writes;

    Silences(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Those of the users who are told nothing of what that one did at that time. */
    public Set<Id> among(Collection<Id> users, Id actor, Instant at) {
        return new HashSet<>(reads.list(
                AMONG,
                Map.of("users", Reads.ids(users), "actor", actor, "at", at.toEpochMilli()),
                row -> new Id(row.getLong(1))));
    }

    /** Nothing is left of the silences that the user made, nor of those about them. */
    void erase(Id user) {
        for (String delete : OF) writes.change(delete, Map.of("user", user));
    }

    /**
     * Between erased users, or with one, there is nothing to be silent about. What began in the same millisecond is over
     * by then and held for no time at all, so it is that one which goes on.
     */
    void begin(Id user, Id other, boolean mutual, Event envelope) {
        change(BEGIN, user, other, mutual, envelope);
    }

    void end(Id user, Id other, boolean mutual, Event envelope) {
        change(END, user, other, mutual, envelope);
    }

    private void change(String sql, Id user, Id other, boolean mutual, Event envelope) {
        writes.change(
                sql,
                Map.of(
                        "user",
                        user,
                        "other",
                        other,
                        "mutual",
                        mutual,
                        "at",
                        envelope.time().toEpochMilli()));
    }
}
