package social.kith.socialgraph.block;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A block is over. */
record UserUnblocked(Id blockerId, Id blockedId) implements DomainEvent {
    @Override
    public String key() {
        return blockerId + ":" + blockedId;
    }
}
