package social.kith.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.identity.token.RandomToken;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Sessions: from signing in to signing out. */
@ApplicationScoped
public class SessionService {
    private static final int LONGEST_USER_AGENT = 300;
    /** Who signs in more often is signed out where they signed in first. */
    private static final int MOST_OF_A_USER = 100;

    private final SessionRepository sessions;
    private final SessionLife life;
    private final Outbox outbox;
    private final Clock clock;

    SessionService(SessionRepository sessions, SessionLife life, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.life = life;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A new session; returns its token, which nobody can ask for again. */
    @Transactional
    public String begin(Id user, @Nullable String userAgent) {
        List<Session> before = sessions.ofUser(user);
        before.subList(0, Math.max(0, before.size() - MOST_OF_A_USER + 1)).forEach(this::end);
        String token = RandomToken.next();
        sessions.persist(new Session(user, RandomToken.hash(token), shortened(userAgent), life, clock.instant()));
        return token;
    }

    private static @Nullable String shortened(@Nullable String userAgent) {
        return userAgent == null || userAgent.length() <= LONGEST_USER_AGENT
                ? userAgent
                : userAgent.substring(0, LONGEST_USER_AGENT);
    }

    Page<OwnSession> list(Id user, Id current, PageRequest page) {
        return sessions.lasting(user, clock.instant(), page).map(session -> session.shownTo(current));
    }

    /** All that last, none of them the current one. */
    public List<OwnSession> all(Id user) {
        return sessions.ofUser(user).stream()
                .filter(session -> !isOver(session))
                .map(session -> session.shownTo(null))
                .toList();
    }

    /** Ends a session; one that is over already stays so. */
    @Transactional
    public void end(Id id) {
        sessions.findByIdOptional(id.value()).ifPresent(this::end);
    }

    /** Ends a session of that user's. */
    @Transactional
    void end(Id user, Id id) {
        end(sessions.ofUser(user, id).orElseThrow(() -> Refusal.notFound("session")));
    }

    /** Ends all sessions of that user's but one. */
    @Transactional
    public void endOthers(Id user, Id kept) {
        for (Session session : sessions.ofUser(user)) if (!session.id().equals(kept)) end(session);
    }

    @Transactional
    public void endAll(Id user) {
        sessions.ofUser(user).forEach(this::end);
    }

    boolean isAnyOver() {
        return !sessions.over(clock.instant(), 1).isEmpty();
    }

    /** Ends sessions that are over, so many at most; returns how many there were. */
    @Transactional
    int endThoseOver(int most) {
        List<Session> over = sessions.over(clock.instant(), most);
        over.forEach(this::end);
        return over.size();
    }

    private void end(Session session) {
        outbox.append(session.ended());
        sessions.delete(session);
    }

    /** The session that this token belongs to, which may be over without having been ended. */
    Optional<Session> byToken(String token) {
        return sessions.byTokenHash(RandomToken.hash(token));
    }

    boolean isOver(Session session) {
        return session.isOver(clock.instant());
    }

    boolean shouldNote(Session session) {
        return session.seenLongBefore(life, clock.instant());
    }

    /** Notes that the session is in use. */
    @Transactional
    void note(Id id) {
        sessions.findByIdOptional(id.value()).ifPresent(session -> session.seen(life, clock.instant()));
    }
}
