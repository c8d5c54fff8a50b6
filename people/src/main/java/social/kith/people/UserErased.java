package social.kith.people;

import social.kith.platform.id.Id;

/** Told by identity-service: a deleted account is gone for good, and everything of its user's with it. */
public record UserErased(Id userId) {}
