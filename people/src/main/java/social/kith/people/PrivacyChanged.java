package social.kith.people;

import social.kith.platform.identity.UserCard;

/** Told by identity-service: somebody lets others see more or less of their profile. */
public record PrivacyChanged(UserCard user, Visibility connections) implements UserDescribed {}
