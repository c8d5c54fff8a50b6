package social.kith.groups.membership;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody is a member from now on. */
record MemberJoined(Id groupId, Id userId, Role role, JoinedBy by) implements DomainEvent {
    @Override
    public String key() {
        return groupId + ":" + userId;
    }
}
