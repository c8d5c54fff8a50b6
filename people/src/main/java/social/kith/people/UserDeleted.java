package social.kith.people;

import social.kith.platform.id.Id;

/** Told by identity-service: somebody deleted their account; nothing of theirs is shown until they are back. */
public record UserDeleted(Id userId) {}
