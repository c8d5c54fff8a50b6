package social.kith.identity.session;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A session is over; whoever holds a connection of it closes it. */
record SessionEnded(Id sessionId, Id userId) implements DomainEvent {
    @Override
    public String key() {
        return sessionId.toString();
    }
}
