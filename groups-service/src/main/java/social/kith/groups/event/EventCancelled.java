package social.kith.groups.event;

import java.time.Instant;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** An event does not take place. */
record EventCancelled(Id eventId, Id groupId, Id byId, String title, Instant startsAt) implements DomainEvent {
    @Override
    public String key() {
        return eventId.toString();
    }
}
