package social.kith.groups.membership;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody is a member no longer, by leaving or being removed. */
record MemberLeft(Id groupId, Id userId) implements DomainEvent {
    @Override
    public String key() {
        return groupId + ":" + userId;
    }
}
