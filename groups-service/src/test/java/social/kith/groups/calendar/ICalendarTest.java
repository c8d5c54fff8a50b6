package social.kith.groups.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.groups.calendar.Reading.calendar;
import static social.kith.groups.calendar.Reading.events;
import static social.kith.groups.calendar.Reading.start;
import static social.kith.groups.calendar.Reading.value;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.groups.event.EventEntry;
import social.kith.platform.id.Id;

class ICalendarTest {
    private static final Instant CREATED = Instant.parse("2027-01-02T03:04:05Z");
    private static final Instant CHANGED = Instant.parse("2027-01-03T03:04:05Z");
    private static final String BERLIN = "Europe/Berlin";

    @Test
    void anEventHasWhatACalendarKnowsItBy() {
        var id = Id.next();
        VEvent event = read(new EventEntry(
                id,
                "Up the Brocken",
                "Bring water",
                Instant.parse("2027-05-02T07:00:00Z"),
                BERLIN,
                "Torfhaus",
                false,
                3,
                CREATED,
                CHANGED));
        assertThat(value(event, "UID")).isEqualTo(id + "@kith");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20270103T030405Z");
        assertThat(value(event, "LAST-MODIFIED")).isEqualTo("20270103T030405Z");
        assertThat(value(event, "CREATED")).isEqualTo("20270102T030405Z");
        assertThat(value(event, "SUMMARY")).isEqualTo("Up the Brocken");
        assertThat(value(event, "DESCRIPTION")).isEqualTo("Bring water");
        assertThat(value(event, "LOCATION")).isEqualTo("Torfhaus");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(event.getProperty("ORGANIZER")).isEmpty();
    }

    @Test
    void aCancelledEventSaysSoAndAPlaceMayBeMissing() {
        VEvent event = read(new EventEntry(Id.next(), "Up", "Water", CHANGED, BERLIN, null, true, 1, CREATED, CHANGED));
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(event.getProperty("LOCATION")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-15T07:00:00Z",
                "2027-03-28T00:59:59Z", // the last second of winter time
                "2027-03-28T01:00:00Z", // the first of summer time
                "2027-07-15T07:00:00Z",
                "2027-10-31T00:30:00Z", // half past two, for the first time that night
                "2027-10-31T01:30:00Z", // half past two, once more
                "2027-10-31T02:00:00Z",
                "9999-12-31T23:59:59Z"
            })
    void anEventBeginsAtItsMomentWhateverTheClocksDo(String moment) {
        for (String zone :
                List.of(BERLIN, "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Etc/GMT+5", "UTC"))
            assertThat(start(read(at(Instant.parse(moment), zone)))).as(zone).isEqualTo(Instant.parse(moment));
    }

    @Test
    void nextToAChangeOfTheClocksTheMomentIsToldWithoutThem() {
        assertThat(text(at(Instant.parse("2027-10-31T01:30:00Z"), BERLIN)))
                .contains("DTSTART:20271031T013000Z\r\n")
                .doesNotContain("VTIMEZONE");
        assertThat(text(at(Instant.parse("2027-11-01T02:00:00Z"), BERLIN)))
                .contains("DTSTART;TZID=Europe/Berlin:20271101T030000\r\n");
    }

    @Test
    void everyZoneThatAnEventMayHaveIsWritten() {
        var moment = Instant.parse("2027-07-15T07:00:00Z");
        for (String zone : ZoneId.getAvailableZoneIds())
            // The reader adds some of its own, which no event has.
            if (!zone.startsWith("ical4j"))
                assertThat(start(read(at(moment, zone)))).as(zone).isEqualTo(moment);
    }

    @Test
    void theZoneIsToldWithTheChangesThatTheEventsRestOnAndNoOthers() {
        String text = ICalendar.of(List.of(
                        at(Instant.parse("2027-07-15T07:00:00Z"), BERLIN),
                        at(Instant.parse("2027-07-16T07:00:00Z"), BERLIN),
                        at(Instant.parse("2077-01-15T07:00:00Z"), BERLIN)))
                .text();
        assertThat(text)
                .contains(
                        "DTSTART;TZID=Europe/Berlin:20270715T090000\r\n", "DTSTART;TZID=Europe/Berlin:20770115T080000")
                .containsOnlyOnce("BEGIN:VTIMEZONE")
                .containsOnlyOnce(
                        "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT")
                .containsOnlyOnce("BEGIN:STANDARD\r\nDTSTART:20761025T030000\r\nTZOFFSETFROM:+0200\r\n")
                .satisfies(all -> assertThat(all.split("TZOFFSETTO"))
                        .as("each with the one before it")
                        .hasSize(5));
    }

    @Test
    void aGroupsEventsComeAllUnderItsNameEachInItsZone() {
        var first = at(Instant.parse("2027-07-15T07:00:00Z"), BERLIN);
        var second = at(Instant.parse("2027-07-16T07:00:00Z"), "Asia/Tokyo");
        String text =
                ICalendar.of(List.of(first, second)).named("Hikers, & more").text();
        assertThat(calendar(text).getRequiredProperty("X-WR-CALNAME").getValue())
                .isEqualTo("Hikers, & more");
        assertThat(events(text))
                .extracting(event -> value(event, "UID"))
                .containsExactly(first.id() + "@kith", second.id() + "@kith");
        assertThat(events(text)).extracting(Reading::start).containsExactly(first.startsAt(), second.startsAt());
        assertThat(calendar(text).getComponents("VTIMEZONE")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Up\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil@kith",
                "Up\nEND:VCALENDAR\nBEGIN:VCALENDAR",
                "Up\rATTENDEE:mailto:eve@example.org",
                "Up\u2028BEGIN:VALARM\u2029ACTION:AUDIO\u0085END:VALARM\u000Bx\u000Cy",
                "Up, and; down: \\n \\\\ \"quoted\" ^n ;TZID=\"x\"",
                "Up\\",
                "\\;\\,\\:",
                "Up\u0000\u0007\u001B[31m\u007F\u009F",
                "=?utf-8?q?Up?= <script>alert(1)</script> {{7*7}}",
                "🏔 שלום \u202E pu \u200B 山に登る ä"
            })
    void whateverATitleSaysItIsATitle(String hostile) {
        EventEntry entry = new EventEntry(
                Id.next(), hostile, hostile, CHANGED, BERLIN, hostile.repeat(5), false, 0, CREATED, CHANGED);
        String text = ICalendar.of(List.of(entry)).named(hostile).text();
        assertThat(text.split("\r\n"))
                .as("one of each")
                .containsOnlyOnce("BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR");
        assertThat(text.replace("\r\n", "")).doesNotContainPattern("[\\p{Cc}&&[^\t]]");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        VEvent event = read(entry);
        String broken = hostile.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n]]", "");
        assertThat(value(event, "DESCRIPTION")).isEqualTo(broken);
        assertThat(value(event, "SUMMARY")).isEqualTo(broken.replace('\n', ' '));
        assertThat(event.getProperty("ATTENDEE")).isEmpty();
        assertThat(event.getComponentList().getAll()).isEmpty();
    }

    private static EventEntry at(Instant start, String zone) {
        return new EventEntry(Id.next(), "Up", "Water", start, zone, null, false, 0, CREATED, CHANGED);
    }

    private static String text(EventEntry entry) {
        return ICalendar.of(List.of(entry)).text();
    }

    private static VEvent read(EventEntry entry) {
        var events = events(text(entry));
        assertThat(events).hasSize(1);
        return events.getFirst();
    }
}
