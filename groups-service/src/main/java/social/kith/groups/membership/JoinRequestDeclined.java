package social.kith.groups.membership;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A request to join was refused. */
record JoinRequestDeclined(Id groupId, Id userId) implements DomainEvent {
    @Override
    public String key() {
        return groupId + ":" + userId;
    }
}
