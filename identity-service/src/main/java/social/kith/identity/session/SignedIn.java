package social.kith.identity.session;

import java.time.Instant;
import social.kith.platform.id.Id;

/**
 * What the gateway is told of a session.
 *
 * @param token the JWT to forward
 * @param expiresAt until when the JWT is good
 */
public record SignedIn(String token, Id userId, Id sessionId, Instant expiresAt) {}
