package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

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

    private final StatelessSession db;

    Silences(StatelessSession db) {
        this.db = db;
    }

    /** Those of the users who are told nothing of what that one did at that time. */
    public Set<Id> among(Collection<Id> users, Id actor, Instant at) {
        return db
                .createNativeQuery(AMONG, Long.class)
                .setParameter("users", Reads.ids(users))
                .setParameter("actor", actor.value())
                .setParameter("at", at)
                .list()
                .stream()
                .map(Id::new)
                .collect(Collectors.toSet());
    }

    /** Nothing is left of the silences that the user made, nor of those about them. */
    void erase(Id user) {
        for (String whose : new String[] {"user_id", "other_id"})
            db.createNativeMutationQuery("delete from silence_replicas where " + whose + " = :user")
                    .setParameter("user", user.value())
                    .executeUpdate();
    }

    /**
     * Between erased users, or with one, there is nothing to be silent about. What began in the same millisecond is over
     * by then and held for no time at all, so it is that one which goes on.
     */
    void begin(Id user, Id other, boolean mutual, Event envelope) {
        change("""
                insert into silence_replicas (user_id, other_id, mutual, began_at)
                select :user, :other, :mutual, :at
                where not exists (select 1 from erased_users where id in (:user, :other))
                on conflict (user_id, other_id, mutual, began_at) do update set ended_at = null""", user, other, mutual, envelope).executeUpdate();
    }

    void end(Id user, Id other, boolean mutual, Event envelope) {
        change("""
                update silence_replicas set ended_at = :at
                where user_id = :user and other_id = :other and mutual = :mutual and ended_at is null""", user, other, mutual, envelope).executeUpdate();
    }

    private MutationQuery change(String sql, Id user, Id other, boolean mutual, Event envelope) {
        return db.createNativeMutationQuery(sql)
                .setParameter("user", user.value())
                .setParameter("other", other.value())
                .setParameter("mutual", mutual)
                .setParameter("at", envelope.time());
    }
}
