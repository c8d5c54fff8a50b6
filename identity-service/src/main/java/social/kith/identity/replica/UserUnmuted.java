package social.kith.identity.replica;

import social.kith.platform.id.Id;

/** Told by social-graph-service: a mute is over. */
record UserUnmuted(Id muterId, Id mutedId) {}
