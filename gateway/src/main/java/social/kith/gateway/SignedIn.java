package social.kith.gateway;

import social.kith.platform.id.Id;

/** What identity-service says of a session: which it is, and the JWT that says to the other services who is calling. */
record SignedIn(String token, Id sessionId) {}
