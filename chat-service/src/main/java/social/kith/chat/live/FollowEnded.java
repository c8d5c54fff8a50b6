package social.kith.chat.live;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody follows somebody no longer. */
record FollowEnded(Id followerId, Id followeeId) {}
