package social.kith.identity.replica;

import social.kith.platform.id.Id;

/** Told by social-graph-service: a block is over. */
record UserUnblocked(Id blockerId, Id blockedId) {}
