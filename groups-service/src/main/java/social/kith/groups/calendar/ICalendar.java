package social.kith.groups.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import social.kith.groups.event.EventEntry;

/**
 * Events as iCalendar has them (RFC 5545). There is no {@code METHOD}, {@code ORGANIZER} or {@code ATTENDEE}: a calendar
 * is to keep the event, not to invite to it or answer it by mail, and nobody's address is told.
 */
final class ICalendar {
    private final Calendar calendar = new Calendar();

    private ICalendar() {
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId("-//Kith//Kith//EN"));
    }

    static ICalendar of(List<EventEntry> entries) {
        var made = new ICalendar();
        entries.stream()
                .filter(entry -> Start.isLocal(entry))
                .collect(Collectors.groupingBy(
                        EventEntry::timeZone, Collectors.mapping(EventEntry::startsAt, Collectors.toList())))
                .forEach((zone, starts) -> made.calendar.add(Start.zone(ZoneId.of(zone), starts)));
        for (EventEntry entry : entries) made.calendar.add(event(entry));
        return made;
    }

    /** Calls it as no standard does, and every calendar understands. */
    ICalendar named(String title) {
        calendar.add(new XProperty("X-WR-CALNAME", PlainText.line(title)));
        return this;
    }

    private static VEvent event(EventEntry entry) {
        var event = new VEvent(false);
        event.add(new Uid(entry.id() + "@kith"));
        event.add(new Sequence(entry.sequence()));
        // Of what no METHOD goes with it is the same: when it was last changed (RFC 5545, 3.8.7.2).
        event.add(new DtStamp(entry.updatedAt()));
        event.add(new LastModified(entry.updatedAt()));
        event.add(new Created(entry.createdAt()));
        event.add(Start.of(entry));
        event.add(new Summary(PlainText.line(entry.title())));
        event.add(new Description(PlainText.lines(entry.description())));
        if (entry.place() != null) event.add(new Location(PlainText.line(entry.place())));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    String text() {
        return Folding.fold(calendar.toString());
    }
}
