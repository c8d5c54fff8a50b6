package social.kith.identity.session;

import social.kith.platform.id.Id;

/**
 * What the gateway is told of a session.
 *
 * @param token the JWT to forward
 */
public record SignedIn(String token, Id sessionId) {}
