package social.kith.people;

import social.kith.platform.identity.UserCard;

/** Told by identity-service: somebody who had deleted their account is back. */
public record UserRestored(UserCard user, Visibility connections) implements UserDescribed {}
