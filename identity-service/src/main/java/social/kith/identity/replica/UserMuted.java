package social.kith.identity.replica;

import social.kith.platform.id.Id;

/** Told by social-graph-service: somebody wants to hear nothing of somebody from now on; the muted one cannot tell. */
record UserMuted(Id muterId, Id mutedId) {}
