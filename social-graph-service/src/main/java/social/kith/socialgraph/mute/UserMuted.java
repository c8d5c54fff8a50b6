package social.kith.socialgraph.mute;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody wants to hear nothing of somebody from now on. */
record UserMuted(Id muterId, Id mutedId) implements DomainEvent {
    @Override
    public String key() {
        return muterId + ":" + mutedId;
    }
}
