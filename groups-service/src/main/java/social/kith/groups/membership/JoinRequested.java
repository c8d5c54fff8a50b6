package social.kith.groups.membership;

import java.util.List;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody asks to join; any of the deciders may say yes. */
record JoinRequested(Id groupId, Id userId, List<Id> deciderIds) implements DomainEvent {
    @Override
    public String key() {
        return groupId + ":" + userId;
    }
}
