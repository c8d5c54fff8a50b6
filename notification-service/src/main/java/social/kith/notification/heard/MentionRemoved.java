package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by content-service: who was told of a mention is mentioned no longer, or may not see it any more. */
public record MentionRemoved(Id postId, Id userId) {}
