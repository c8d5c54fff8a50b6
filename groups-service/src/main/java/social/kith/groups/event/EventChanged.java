package social.kith.groups.event;

import java.time.Instant;
import java.util.List;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** The plan is another one: what it is called now, when it begins, and which of its parts are new. */
record EventChanged(
        Id eventId, Id groupId, Id byId, String title, Instant startsAt, String timeZone, List<Change> changes)
        implements DomainEvent {
    /** A part of an event that can change. */
    enum Change {
        TITLE,
        DESCRIPTION,
        STARTS_AT,
        TIME_ZONE,
        PLACE,
        CAPACITY
    }

    @Override
    public String key() {
        return eventId.toString();
    }
}
