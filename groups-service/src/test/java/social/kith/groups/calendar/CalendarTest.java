package social.kith.groups.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static social.kith.groups.Circle.known;
import static social.kith.groups.calendar.Reading.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Problems;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class CalendarTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        cleo = known("Cleo");
        circle = Circle.of(ana).with(bo);
    }

    @Test
    void membersTakeAnEventIntoTheirCalendarAndEachChangeOfItIsANewerOne() {
        String event = planned("Up the Brocken");
        VEvent first = events(file(event, bo)).getFirst();
        assertThat(value(first, "SUMMARY")).isEqualTo("Up the Brocken");
        ana.asks().body(Map.of("title", "Up the Wurmberg")).patch("/api/v1/events/" + event);
        VEvent second = events(file(event, bo)).getFirst();
        ana.asks().delete("/api/v1/events/" + event);
        VEvent last = events(file(event, bo)).getFirst();
        assertThat(List.of(first, second, last))
                .extracting(seen -> value(seen, "UID"))
                .containsOnly(event + "@kith");
        assertThat(List.of(first, second, last))
                .extracting(seen -> value(seen, "SEQUENCE"))
                .containsExactly("0", "1", "2");
        assertThat(value(second, "SUMMARY")).isEqualTo("Up the Wurmberg");
        assertThat(value(second, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(last, "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void aGroupsFileHasItsEventsTheSoonestFirst() {
        String later = planned("Later");
        String sooner = ana.asks()
                .body(Map.of(
                        "title", "Sooner",
                        "description", "Bring water",
                        "startsAt", "2198-05-02T07:00:00Z",
                        "timeZone", "Asia/Tokyo"))
                .post(circle.path("/events"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var answer = get(circle.path("/events.ics"), bo)
                .statusCode(200)
                .contentType(equalToIgnoringCase("text/calendar;charset=utf-8"))
                .header("Content-Disposition", equalTo("attachment; filename=\"events.ics\""));
        assertThat(events(answer))
                .extracting(seen -> value(seen, "UID"))
                .containsExactly(sooner + "@kith", later + "@kith");
        assertThat(answer.extract().asString()).contains("X-WR-CALNAME:Ana's hikers\r\n");
    }

    @Test
    void whoMayNotSeeAnEventDoesNotGetItAsAFileEither() {
        String event = planned("Up");
        var none = get("/api/v1/events/" + Id.next() + ".ics", cleo).statusCode(404);
        assertThat(Problems.wordsOf(
                        get("/api/v1/events/" + event + ".ics", cleo).statusCode(404)))
                .isEqualTo(Problems.wordsOf(none));
        get(circle.path("/events.ics"), cleo).statusCode(403);
        get("/api/v1/groups/" + Id.next() + "/events.ics", cleo).statusCode(404);
        circle.remove(ana, bo);
        get("/api/v1/events/" + event + ".ics", bo).statusCode(404);
        get(circle.path("/events.ics"), bo).statusCode(403);
        get("/api/v1/events/hill.ics", ana).statusCode(400);
        get("/api/v1/groups/hill/events.ics", ana).statusCode(400);
    }

    private String planned(String title) {
        return ana.asks()
                .body(Map.of(
                        "title", title,
                        "description", "Bring water",
                        "startsAt", "2199-05-02T07:00:00Z",
                        "timeZone", "Europe/Berlin"))
                .post(circle.path("/events"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse file(String event, TestUser viewer) {
        return get("/api/v1/events/" + event + ".ics", viewer)
                .statusCode(200)
                .contentType(equalToIgnoringCase("text/calendar;charset=utf-8"))
                .header("Content-Disposition", equalTo("attachment; filename=\"event.ics\""));
    }

    private static List<VEvent> events(ValidatableResponse file) {
        return Reading.events(file.extract().asString());
    }

    private static ValidatableResponse get(String path, TestUser viewer) {
        return viewer.asks().get(path).then();
    }
}
