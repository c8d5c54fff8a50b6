package social.kith.groups.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import social.kith.groups.event.EventEntry;

/**
 * When an event begins, as its planners say it: by the clocks of its time zone, whose offsets are told beside it. In UTC
 * where those clocks would not say which moment is meant, or are never put forward or back.
 */
final class Start {
    /** Of a zone that has never changed: any time before all events. */
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private Start() {}

    static DtStart<? extends Temporal> of(EventEntry entry) {
        return isLocal(entry)
                ? new DtStart<>(ZonedDateTime.ofInstant(entry.startsAt(), ZoneId.of(entry.timeZone())))
                : new DtStart<>(entry.startsAt());
    }

    /** The hour that comes twice when clocks are put back means its first time in a calendar (RFC 5545, 3.3.5). */
    static boolean isLocal(EventEntry entry) {
        ZoneRules rules = ZoneId.of(entry.timeZone()).getRules();
        LocalDateTime local = LocalDateTime.ofInstant(entry.startsAt(), rules.getOffset(entry.startsAt()));
        return !rules.isFixedOffset() && rules.getValidOffsets(local).size() == 1;
    }

    /** A zone with the changes of its clocks that those moments rest on, and no others. */
    static VTimeZone zone(ZoneId zone, Collection<Instant> moments) {
        ZoneRules rules = zone.getRules();
        var told = new VTimeZone();
        told.add(new TzId(zone.getId()));
        var changes = new TreeSet<ZoneOffsetTransition>();
        moments.stream()
                .map(moment -> rules.previousTransition(moment.plusNanos(1)))
                .filter(Objects::nonNull)
                .forEach(changes::add);
        if (changes.isEmpty()) {
            ZoneOffset always = rules.getOffset(Instant.EPOCH);
            told.add(observance(new Standard(), EVER, always, always));
        }
        for (ZoneOffsetTransition change : changes)
            told.add(observance(
                    rules.isDaylightSavings(change.getInstant()) ? new Daylight() : new Standard(),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
        return told;
    }

    private static Observance observance(Observance made, LocalDateTime since, ZoneOffset before, ZoneOffset after) {
        made.add(new DtStart<>(since));
        made.add(new TzOffsetFrom(before));
        made.add(new TzOffsetTo(after));
        return made;
    }
}
