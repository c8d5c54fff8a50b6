package social.kith.groups.membership;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** An invitation is one no longer, though the invited did not answer it. */
record InvitationWithdrawn(Id invitationId, Id groupId, Id userId) implements DomainEvent {
    @Override
    public String key() {
        return groupId + ":" + userId;
    }
}
