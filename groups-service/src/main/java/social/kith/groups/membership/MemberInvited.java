package social.kith.groups.membership;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A member invited somebody. */
record MemberInvited(Id invitationId, Id groupId, Id userId, Id inviterId) implements DomainEvent {
    @Override
    public String key() {
        return groupId + ":" + userId;
    }
}
