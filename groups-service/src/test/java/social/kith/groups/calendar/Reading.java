package social.kith.groups.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

/** Calendar files, read by another library than the one that makes them. */
final class Reading {
    private Reading() {}

    /** Fails where that library finds anything wrong with it. */
    static Calendar calendar(String file) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(file));
            assertThat(calendar.validate().hasErrors()).isFalse();
            return calendar;
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(file, unreadable);
        }
    }

    static List<VEvent> events(String file) {
        return calendar(file).getComponents("VEVENT").stream()
                .map(VEvent.class::cast)
                .toList();
    }

    static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    /** The moment at which it begins, by what the file says of its zone. */
    static Instant start(VEvent event) {
        Temporal start = event.getStartDate().orElseThrow().getDate();
        return Instant.from(start);
    }
}
