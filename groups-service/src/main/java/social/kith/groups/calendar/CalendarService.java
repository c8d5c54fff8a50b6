package social.kith.groups.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.kith.groups.event.EventEntries;
import social.kith.groups.event.EventEntry;
import social.kith.groups.group.GroupViews;
import social.kith.platform.id.Id;

/** What members take into their calendars. */
@ApplicationScoped
public class CalendarService {
    static final String TYPE = "text/calendar;charset=utf-8";

    private final EventEntries events;
    private final GroupViews groups;

    CalendarService(EventEntries events, GroupViews groups) {
        this.events = events;
        this.groups = groups;
    }

    public String ofEvent(Id event, Id viewer) {
        return ICalendar.of(List.of(events.one(event, viewer))).text();
    }

    public String ofGroup(Id group, Id viewer) {
        List<EventEntry> entries = events.ofGroup(group, viewer);
        String title = groups.card(group).title();
        return ICalendar.of(entries).named(title).text();
    }
}
