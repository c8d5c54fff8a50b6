package social.kith.chat.replica;

import social.kith.platform.identity.UserCard;

/** Told by identity-service: somebody has an account now. */
record UserRegistered(UserCard user) {}
