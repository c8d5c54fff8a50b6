package social.kith.socialgraph.block;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody wants nothing to do with somebody from now on. */
record UserBlocked(Id blockerId, Id blockedId) implements DomainEvent {
    @Override
    public String key() {
        return blockerId + ":" + blockedId;
    }
}
