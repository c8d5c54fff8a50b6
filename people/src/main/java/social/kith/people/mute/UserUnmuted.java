package social.kith.people.mute;

import social.kith.platform.id.Id;

/** Told by social-graph-service: a mute is over. */
public record UserUnmuted(Id muterId, Id mutedId) {}
