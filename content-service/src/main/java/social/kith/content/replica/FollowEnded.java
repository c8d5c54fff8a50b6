package social.kith.content.replica;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody follows somebody no longer. */
public record FollowEnded(Id followId, Id followerId, Id followeeId) {}
