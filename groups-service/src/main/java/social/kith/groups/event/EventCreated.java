package social.kith.groups.event;

import java.time.Instant;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A group has a new event. */
record EventCreated(Id eventId, Id groupId, Id creatorId, String title, Instant startsAt, String timeZone)
        implements DomainEvent {
    @Override
    public String key() {
        return eventId.toString();
    }
}
