package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by content-service: somebody reacts to a post no longer. */
public record ReactionRemoved(Id postId, Id userId) {}
