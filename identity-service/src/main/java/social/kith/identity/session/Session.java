package social.kith.identity.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Somebody signed in, on one device. It lasts while it is used, and only so long even then. */
@Entity
@Table(name = "sessions")
class Session {
    @jakarta.persistence.Id
    private long id;

    private long userId;
    private String tokenHash;
    private @Nullable String userAgent;
    private Instant createdAt;
    private Instant lastSeenAt;
    private Instant expiresAt;

    protected Session() {}

    Session(Id user, String tokenHash, @Nullable String userAgent, SessionLife life, Instant at) {
        this.id = Id.next().value();
        this.userId = user.value();
        this.tokenHash = tokenHash;
        this.userAgent = userAgent;
        this.createdAt = at;
        seen(life, at);
    }

    boolean isOver(Instant now) {
        return now.isAfter(expiresAt);
    }

    boolean seenLongBefore(SessionLife life, Instant now) {
        return now.isAfter(lastSeenAt.plus(life.notedEvery()));
    }

    final void seen(SessionLife life, Instant at) {
        Instant unused = at.plus(life.unused());
        Instant longest = createdAt.plus(life.longest());
        lastSeenAt = at;
        expiresAt = unused.isBefore(longest) ? unused : longest;
    }

    OwnSession shownTo(@Nullable Id current) {
        return new OwnSession(id(), createdAt, lastSeenAt, expiresAt, userAgent, id().equals(current));
    }

    SessionEnded ended() {
        return new SessionEnded(id(), user());
    }

    Id id() {
        return new Id(id);
    }

    Id user() {
        return new Id(userId);
    }
}
