package social.kith.identity.account;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.identity.UserCard;

/** Somebody has an account now. */
record UserRegistered(UserCard user) implements DomainEvent {
    @Override
    public String key() {
        return user.id().toString();
    }
}
