package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.StatelessSession;
import social.kith.platform.id.Id;

/**
 * Sessions that are over. A token of such a session is valid for minutes more, and a connection that was on its way
 * when the session ended must not stay open. Forgotten after an hour, when no token can be left.
 */
@ApplicationScoped
class EndedSessions {
    private static final Duration KEPT = Duration.ofHours(1);
    private final StatelessSession db;

    EndedSessions(StatelessSession db) {
        this.db = db;
    }

    boolean contains(Id session) {
        return db.createNativeQuery("select ended_at from ended_sessions where id = :id", Long.class)
                        .setParameter("id", session.value())
                        .getSingleResultOrNull()
                != null;
    }

    void add(Id session, Instant at) {
        db.createNativeMutationQuery("delete from ended_sessions where ended_at < :old")
                .setParameter("old", at.minus(KEPT))
                .executeUpdate();
        db.createNativeMutationQuery("""
                        insert into ended_sessions (id, ended_at) values (:id, :at)
                        on conflict (id) do nothing""")
                .setParameter("id", session.value())
                .setParameter("at", at)
                .executeUpdate();
    }
}
