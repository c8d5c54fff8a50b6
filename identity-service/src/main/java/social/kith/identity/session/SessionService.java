package social.kith.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;

/** Sessions: from signing in to signing out. */
@ApplicationScoped
public class SessionService {
    private static final int LONGEST_USER_AGENT = 300;
    private final SessionRepository sessions;
    private final Outbox outbox;
    private final Clock clock;

    SessionService(SessionRepository sessions, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A new session; returns its token, which nobody can ask for again. */
    @Transactional
    public String begin(Id user, @Nullable String userAgent) {
        String token = SessionToken.next();
        sessions.persist(new Session(user, SessionToken.hash(token), shortened(userAgent), clock.instant()));
        return token;
    }

    private static @Nullable String shortened(@Nullable String userAgent) {
        return userAgent == null || userAgent.length() <= LONGEST_USER_AGENT
                ? userAgent
                : userAgent.substring(0, LONGEST_USER_AGENT);
    }

    /** Ends a session; one that is over already stays so. */
    @Transactional
    public void end(Id id) {
        sessions.findByIdOptional(id.value()).ifPresent(session -> {
            outbox.append(session.ended());
            sessions.delete(session);
        });
    }

    /** The session that this token belongs to, which may be over without having been ended. */
    Optional<Session> byToken(String token) {
        return sessions.byTokenHash(SessionToken.hash(token));
    }

    boolean isOver(Session session) {
        return session.isOver(clock.instant());
    }

    boolean shouldNote(Session session) {
        return session.seenLongBefore(clock.instant());
    }

    /** Notes that the session is in use. */
    @Transactional
    void note(Id id) {
        sessions.findByIdOptional(id.value()).ifPresent(session -> session.seen(clock.instant()));
    }
}
