package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody follows somebody, at once or ({@code requested}) having asked. */
public record FollowAccepted(Id followerId, Id followeeId, boolean requested) {}
