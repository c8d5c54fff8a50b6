package social.kith.chat.live;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import social.kith.platform.id.Id;

/**
 * Sessions that ended lately. A socket lives as long as its session, not as long as the token it was opened with; so a
 * token that is still good when its session has ended already must not open one that nobody would close again.
 */
@ApplicationScoped
class EndedSessions implements PanacheRepositoryBase<EndedSession, Long> {
    /** Longer than any token is good for. */
    private static final Duration KEPT = Duration.ofHours(1);

    void note(Id session, Instant at) {
        delete("endedAt < ?1", at.minus(KEPT));
        getEntityManager()
                .createNativeQuery("""
                        insert into ended_sessions (id, ended_at) values (:id, :at)
                        on conflict (id) do nothing""")
                .setParameter("id", session.value())
                .setParameter("at", at.toEpochMilli())
                .executeUpdate();
    }

    boolean contains(Id session) {
        return findByIdOptional(session.value()).isPresent();
    }
}
