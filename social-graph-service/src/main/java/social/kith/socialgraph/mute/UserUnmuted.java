package social.kith.socialgraph.mute;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A mute is over. */
record UserUnmuted(Id muterId, Id mutedId) implements DomainEvent {
    @Override
    public String key() {
        return muterId + ":" + mutedId;
    }
}
