package social.kith.identity.account;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody deleted their account; they may come back. */
record UserDeleted(Id userId) implements DomainEvent {
    @Override
    public String key() {
        return userId.toString();
    }
}
