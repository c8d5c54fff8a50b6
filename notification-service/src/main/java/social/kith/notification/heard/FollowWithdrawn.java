package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by social-graph-service: a follow request was taken back. */
public record FollowWithdrawn(Id followerId, Id followeeId) {}
