package social.kith.people;

import social.kith.platform.identity.UserCard;

/** Told by identity-service: all that other contexts know of a user, as it is from now on. */
public interface UserDescribed {
    UserCard user();

    /** Who sees the lists of those who follow the user, and of those whom they follow. */
    Visibility connections();
}
