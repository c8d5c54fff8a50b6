package social.kith.identity.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Somebody signed in, on one device. It lasts while it is used, and a year at most. */
@Entity
@Table(name = "sessions")
class Session {
    static final Duration UNUSED = Duration.ofDays(30);
    static final Duration LONGEST = Duration.ofDays(365);
    /** How exactly the last use is noted: a write for every request would be too dear. */
    static final Duration NOTED_EVERY = Duration.ofHours(1);

    @jakarta.persistence.Id
    private long id;

    private long userId;
    private String tokenHash;
    private @Nullable String userAgent;
    private Instant createdAt;
    private Instant lastSeenAt;

    protected Session() {}

    Session(Id user, String tokenHash, @Nullable String userAgent, Instant at) {
        this.id = Id.next().value();
        this.userId = user.value();
        this.tokenHash = tokenHash;
        this.userAgent = userAgent;
        this.createdAt = at;
        this.lastSeenAt = at;
    }

    boolean isOver(Instant now) {
        return now.isAfter(lastSeenAt.plus(UNUSED)) || now.isAfter(createdAt.plus(LONGEST));
    }

    boolean seenLongBefore(Instant now) {
        return now.isAfter(lastSeenAt.plus(NOTED_EVERY));
    }

    void seen(Instant at) {
        lastSeenAt = at;
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
