package social.kith.identity.account;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Nothing is left of somebody who had deleted their account. */
record UserErased(Id userId) implements DomainEvent {
    @Override
    public String key() {
        return userId.toString();
    }
}
