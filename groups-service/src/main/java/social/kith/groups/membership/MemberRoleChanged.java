package social.kith.groups.membership;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A member is something else in the group from now on; whoever is its creator now is the only one. */
record MemberRoleChanged(Id groupId, Id userId, Role role) implements DomainEvent {
    @Override
    public String key() {
        return groupId + ":" + userId;
    }
}
