package social.kith.identity.replica;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody asks no longer. */
record FollowWithdrawn(Id followerId, Id followeeId) {}
