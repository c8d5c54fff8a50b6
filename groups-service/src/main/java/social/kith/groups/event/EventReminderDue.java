package social.kith.groups.event;

import java.time.Instant;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** An event begins soon, of which those who are going are to be reminded. It is said once for each start it ever had. */
record EventReminderDue(Id eventId, Id groupId, String title, Instant startsAt) implements DomainEvent {
    @Override
    public String key() {
        return eventId.toString();
    }
}
