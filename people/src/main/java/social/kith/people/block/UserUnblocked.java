package social.kith.people.block;

import social.kith.platform.id.Id;

/** Told by social-graph-service: a block is over. */
public record UserUnblocked(Id blockerId, Id blockedId) {}
