package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody asks to follow a private profile. */
public record FollowRequested(Id followId, Id followerId, Id followeeId) {}
