package social.kith.gateway;

import java.time.Instant;
import social.kith.platform.id.Id;

/** What identity-service says of a session: who it is, and the JWT that says so to the other services. */
record SignedIn(String token, Id userId, Id sessionId, Instant expiresAt) {}
