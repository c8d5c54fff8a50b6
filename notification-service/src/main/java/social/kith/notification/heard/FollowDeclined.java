package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by social-graph-service: a follow request was declined. */
public record FollowDeclined(Id followerId, Id followeeId) {}
