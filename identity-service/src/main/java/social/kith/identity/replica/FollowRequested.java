package social.kith.identity.replica;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody asks to follow a private profile. */
record FollowRequested(Id followerId, Id followeeId) {}
