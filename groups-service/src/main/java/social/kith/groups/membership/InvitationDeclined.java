package social.kith.groups.membership;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** The invited said no. */
record InvitationDeclined(Id invitationId, Id groupId, Id userId) implements DomainEvent {
    @Override
    public String key() {
        return groupId + ":" + userId;
    }
}
