package social.kith.identity.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * A session as its owner sees it.
 *
 * @param current whether it is the one that asks
 */
public record OwnSession(
        Id id,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        @Nullable String userAgent,
        boolean current) {}
