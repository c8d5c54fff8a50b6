package social.kith.identity.replica;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody may not follow whom they asked. */
record FollowDeclined(Id followerId, Id followeeId) {}
