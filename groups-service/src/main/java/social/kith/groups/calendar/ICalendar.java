package social.kith.groups.calendar;

import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.property.Status;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SimpleTimeZone;
import java.util.stream.Collectors;
import social.kith.groups.event.EventEntry;

/**
 * Events as iCalendar has them (RFC 5545). There is no {@code METHOD}, {@code ORGANIZER} or {@code ATTENDEE}: a calendar
 * is to keep the event, not to invite to it or answer it by mail, and nobody's address is told.
 */
final class ICalendar {
    private final biweekly.ICalendar calendar = new biweekly.ICalendar();
    private final Map<String, VTimezone> zones = new HashMap<>();

    private ICalendar() {
        calendar.setProductId("-//Kith//Kith//EN");
    }

    static ICalendar of(List<EventEntry> entries) {
        var made = new ICalendar();
        entries.stream()
                .filter(Start::isLocal)
                .collect(Collectors.groupingBy(
                        EventEntry::timeZone, Collectors.mapping(EventEntry::startsAt, Collectors.toList())))
                .forEach((zone, starts) -> made.zones.put(zone, Start.zone(ZoneId.of(zone), starts)));
        for (EventEntry entry : entries) made.add(entry);
        return made;
    }

    /** Calls it as no standard does, and every calendar understands. */
    ICalendar named(String title) {
        calendar.setExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(PlainText.line(title)));
        return this;
    }

    private void add(EventEntry entry) {
        var event = new VEvent();
        event.setUid(entry.id() + "@kith");
        event.setSequence(entry.sequence());
        // Where there is no METHOD they are the same: when it was last changed (RFC 5545, 3.8.7.2).
        event.setDateTimeStamp(Date.from(entry.updatedAt()));
        event.setLastModified(Date.from(entry.updatedAt()));
        event.setCreated(Date.from(entry.createdAt()));
        event.setDateStart(start(entry));
        event.setSummary(PlainText.line(entry.title()));
        event.setDescription(PlainText.lines(entry.description()));
        if (entry.place() != null) event.setLocation(PlainText.line(entry.place()));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        calendar.addEvent(event);
    }

    private DateStart start(EventEntry entry) {
        var start = new DateStart(Date.from(entry.startsAt()), true);
        VTimezone zone = Start.isLocal(entry) ? zones.get(entry.timeZone()) : null;
        if (zone != null)
            calendar.getTimezoneInfo()
                    .setTimezone(start, new TimezoneAssignment(clock(entry.timeZone(), entry.startsAt()), zone));
        return start;
    }

    /** What the clocks there show at that moment; the library's own kind of zone knows less of the future. */
    private static SimpleTimeZone clock(String zone, Instant at) {
        int seconds = ZoneId.of(zone).getRules().getOffset(at).getTotalSeconds();
        return new SimpleTimeZone((int) Duration.ofSeconds(seconds).toMillis(), zone);
    }

    String text() {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Folding.fold(text.toString());
    }
}
