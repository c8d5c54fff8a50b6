package social.kith.groups.membership;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** The asking one asks no more. */
record JoinRequestWithdrawn(Id groupId, Id userId) implements DomainEvent {
    @Override
    public String key() {
        return groupId + ":" + userId;
    }
}
