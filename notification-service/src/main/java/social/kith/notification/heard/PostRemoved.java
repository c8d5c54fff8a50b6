package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by content-service: a post is there no longer. */
public record PostRemoved(Id postId) {}
