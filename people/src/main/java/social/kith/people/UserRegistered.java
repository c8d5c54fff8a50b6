package social.kith.people;

import social.kith.platform.identity.UserCard;

/** Told by identity-service: somebody has an account now. */
public record UserRegistered(UserCard user, Visibility connections) implements UserDescribed {}
