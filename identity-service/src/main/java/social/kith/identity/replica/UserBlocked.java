package social.kith.identity.replica;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody wants nothing to do with somebody from now on. */
record UserBlocked(Id blockerId, Id blockedId) {}
