package social.kith.groups.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.TreeSet;
import social.kith.groups.event.EventEntry;

/**
 * When an event begins, as its planners say it: by the clocks of its time zone, whose offsets are told beside it. In UTC
 * where those clocks might not say which moment is meant, or are never changed.
 */
final class Start {
    /** Of a zone that has never changed: any time before all events. */
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private static final Duration A_DAY = Duration.ofDays(1);

    private Start() {}

    /**
     * Not within a day of a change of the clocks: an hour comes twice then, of which a calendar means the first (RFC 5545,
     * 3.3.5), and readers differ about those next to it. Nor in the year 10000, which a calendar does not reach.
     */
    static boolean isLocal(EventEntry entry) {
        ZoneRules rules = ZoneId.of(entry.timeZone()).getRules();
        Instant start = entry.startsAt();
        ZoneOffset offset = rules.getOffset(start);
        return !rules.isFixedOffset()
                && rules.getOffset(start.minus(A_DAY)).equals(offset)
                && rules.getOffset(start.plus(A_DAY)).equals(offset)
                && start.atOffset(offset).getYear() < 10_000;
    }

    /**
     * A zone with the changes of its clocks that those moments rest on, each with the one before it, and no others: there
     * are readers that look for a summer and a winter.
     */
    static VTimezone zone(ZoneId zone, Collection<Instant> moments) {
        ZoneRules rules = zone.getRules();
        var changes = new TreeSet<ZoneOffsetTransition>();
        for (Instant moment : moments) {
            ZoneOffsetTransition last = rules.previousTransition(moment.plusNanos(1));
            ZoneOffsetTransition before = last == null ? null : rules.previousTransition(last.getInstant());
            if (last != null) changes.add(last);
            if (before != null) changes.add(before);
        }
        var told = new VTimezone(zone.getId());
        ZoneOffset always = rules.getOffset(Instant.EPOCH);
        if (changes.isEmpty()) told.addStandardTime(observance(new StandardTime(), EVER, always, always));
        for (ZoneOffsetTransition change : changes) {
            if (rules.isDaylightSavings(change.getInstant()))
                told.addDaylightSavingsTime(observance(new DaylightSavingsTime(), change));
            else told.addStandardTime(observance(new StandardTime(), change));
        }
        return told;
    }

    private static <T extends Observance> T observance(T made, ZoneOffsetTransition change) {
        return observance(made, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static <T extends Observance> T observance(
            T made, LocalDateTime since, ZoneOffset before, ZoneOffset after) {
        made.setDateStart(new DateTimeComponents(
                since.getYear(),
                since.getMonthValue(),
                since.getDayOfMonth(),
                since.getHour(),
                since.getMinute(),
                since.getSecond(),
                false));
        made.setTimezoneOffsetFrom(offset(before));
        made.setTimezoneOffsetTo(offset(after));
        return made;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
    }
}
