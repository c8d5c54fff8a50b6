package social.kith.groups.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

    /** 500 of the last 90 days and to come, the soonest first: what is to come goes before what is over, the latest of that. */
    public List<EventEntry> ofGroup(Id group, Id viewer) {
        return ofGroup(group, viewer, MOST);
    }

    List<EventEntry> ofGroup(Id group, Id viewer, int most) {
        rights.require(Right.TAKE_PART, group, viewer);
        Instant now = clock.instant();
        List<GroupEvent> toCome = groupEvents.toCome(group, now, most);
        int left = most - toCome.size();
        List<GroupEvent> begun = left == 0 ? List.of() : groupEvents.begun(group, now.minus(PAST), now, left);
        return Stream.concat(begun.reversed().stream(), toCome.stream())
                .map(GroupEvent::entry)
                .toList();
    }
}
