package social.kith.chat.replica;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody follows somebody from now on. */
record FollowAccepted(Id followId, Id followerId, Id followeeId) {}
