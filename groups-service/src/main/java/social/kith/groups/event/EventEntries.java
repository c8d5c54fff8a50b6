package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import social.kith.groups.group.GroupRights;
import social.kith.groups.group.Right;
import social.kith.platform.id.Id;

/** Events for members' calendars. */
@ApplicationScoped
public class EventEntries {
    /** What a calendar still shows of what is over. */
    private static final Duration PAST = Duration.ofDays(90);

    private static final int MOST = 500;

    private final EventService events;
    private final GroupEventRepository groupEvents;
    private final GroupRights rights;
    private final Clock clock;

    EventEntries(EventService events, GroupEventRepository groupEvents, GroupRights rights, Clock clock) {
        this.events = events;
        this.groupEvents = groupEvents;
        this.rights = rights;
        this.clock = clock;
    }

    public EventEntry one(Id event, Id viewer) {
        return events.reach(event, viewer).entry();
    }

    /** Of the last 90 days and to come, the first 500 of them. */
    public List<EventEntry> ofGroup(Id group, Id viewer) {
        rights.require(Right.TAKE_PART, group, viewer);
        Instant now = clock.instant();
        return groupEvents.after(group, now.minus(PAST), now, MOST).stream()
                .map(GroupEvent::entry)
                .toList();
    }
}
