package social.kith.identity.account;

import social.kith.identity.profile.Visibility;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.identity.UserCard;

/** Somebody changed what everybody sees of them. */
record ProfileChanged(UserCard user, Visibility connections) implements DomainEvent {
    @Override
    public String key() {
        return user.id().toString();
    }
}
