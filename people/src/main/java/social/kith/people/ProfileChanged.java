package social.kith.people;

import social.kith.platform.identity.UserCard;

/** Told by identity-service: somebody's card says something else now. */
public record ProfileChanged(UserCard user, Visibility connections) implements UserDescribed {}
