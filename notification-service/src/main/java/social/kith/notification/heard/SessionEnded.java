package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by identity-service: a session is over. */
public record SessionEnded(Id sessionId, Id userId) {}
