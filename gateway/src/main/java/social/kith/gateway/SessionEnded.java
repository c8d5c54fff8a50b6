package social.kith.gateway;

import social.kith.platform.id.Id;

/** Told by identity-service: a session is over. */
record SessionEnded(Id sessionId) {}
