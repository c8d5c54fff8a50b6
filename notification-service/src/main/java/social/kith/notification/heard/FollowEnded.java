package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody follows somebody no longer. */
public record FollowEnded(Id followerId, Id followeeId) {}
