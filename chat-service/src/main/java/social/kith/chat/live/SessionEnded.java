package social.kith.chat.live;

import social.kith.platform.id.Id;

/** Told by identity-service: a session is over. */
record SessionEnded(Id sessionId, Id userId) {}
