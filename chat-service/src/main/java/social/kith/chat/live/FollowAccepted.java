package social.kith.chat.live;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody follows somebody from now on. */
record FollowAccepted(Id followerId, Id followeeId) {}
