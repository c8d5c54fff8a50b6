package social.kith.people.block;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody wants nothing to do with somebody from now on. */
public record UserBlocked(Id blockerId, Id blockedId) {}
