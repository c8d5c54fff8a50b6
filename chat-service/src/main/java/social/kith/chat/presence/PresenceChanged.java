package social.kith.chat.presence;

import social.kith.platform.id.Id;

/** Told within this service: somebody came or went, at whichever instance. */
public record PresenceChanged(Id user, boolean online) {}
