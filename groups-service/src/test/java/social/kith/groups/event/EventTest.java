package social.kith.groups.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.kith.groups.Circle;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class EventTest {
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
    void anyMemberPlansAnEventThatAllMembersSee() {
        String id = Plan.hike()
                .with("place", "Torfhaus")
                .by(bo, circle)
                .statusCode(201)
                .body("groupId", equalTo(circle.id()), "creator.firstName", equalTo("Bo"))
                .body("startsAt", equalTo("2199-05-02T07:00:00.123Z"), "timeZone", equalTo("Europe/Berlin"))
                .body("place", equalTo("Torfhaus"), "cancelled", equalTo(false), "$", not(hasKey("capacity")))
                .body("counts.going", equalTo(0), "counts.notGoing", equalTo(0), "counts.waiting", equalTo(0))
                .body("myResponse", nullValue())
                .extract()
                .path("id");
        ana.asks().get("/api/v1/events/" + id).then().statusCode(200).body("title", equalTo("Up the Brocken"));
        try (var topic = Topic.of("groups")) {
            assertThat(topic.next("EventCreated", id).data())
                    .contains("\"startsAt\":\"2199-05-02T07:00:00.123Z\"", "\"creatorId\":\"" + bo.id() + "\"");
        }
    }

    @Test
    void whichStateOfTheEventIsShownIsSaidAndAnswersDoNotChangeIt() {
        var planned = Plan.hike().by(ana, circle).body("$", not(hasKey("updatedAt")));
        String tag = planned.extract().header("ETag");
        assertThat(tag).matches("\"[^\"]+\"");
        String path = "/api/v1/events/" + planned.extract().path("id");
        bo.asks().get(path).then().header("ETag", equalTo(tag));
        bo.asks()
                .body(Map.of("response", "going"))
                .put(path + "/response")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .body("counts.going", equalTo(1));
        ana.asks().get(path + "?fields=updatedAt").then().statusCode(400);
    }

    @Test
    void theGroupsEventsComeNewestFirstInPages() {
        ana.asks().get(circle.path("/events")).then().statusCode(200).body("items", hasSize(0));
        String first = Plan.hike().id(ana, circle);
        String second = Plan.hike().id(bo, circle);
        String cursor = ana.asks()
                .get(circle.path("/events?limit=1"))
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .extract()
                .path("nextCursor");
        ana.asks()
                .get(circle.path("/events?limit=1&cursor=" + cursor))
                .then()
                .body("items.id", contains(first), "$", not(hasKey("nextCursor")));
    }

    @Test
    void outsidersNeitherPlanNorSeeEvents() {
        String id = Plan.hike().id(ana, circle);
        Plan.hike().by(cleo, circle).statusCode(403);
        cleo.asks().get(circle.path("/events")).then().statusCode(403);
        cleo.asks().get("/api/v1/events/" + id).then().statusCode(404);
        cleo.asks().get("/api/v1/events/" + id + "/responses").then().statusCode(404);
        circle.leaveBy(bo);
        bo.asks().get("/api/v1/events/" + id).then().statusCode(404);
        ana.asks().get("/api/v1/events/" + Id.next()).then().statusCode(404);
        ana.asks().get("/api/v1/groups/" + Id.next() + "/events").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "title, ' ', 400",
        "description, '', 400",
        "timeZone, Middle/Earth, 400",
        "timeZone, '+02:00', 400",
        "startsAt, tomorrow, 400",
        "startsAt, '+12345-01-01T00:00:00Z', 400",
        "startsAt, 2020-05-02T07:00:00Z, 422",
        "place, ' ', 400",
        "capacity, 0, 400",
    })
    void whatDoesNotMakeSenseIsRefused(String field, String value, int status) {
        Object typed = field.equals("capacity") ? Integer.valueOf(value) : value;
        Plan.hike().with(field, typed).by(ana, circle).statusCode(status);
    }

    @Test
    void aStartWithAnOffsetIsTheSameMoment() {
        Plan.hike()
                .with("startsAt", "2199-05-02T09:00:00+02:00")
                .by(ana, circle)
                .statusCode(201)
                .body("startsAt", equalTo("2199-05-02T07:00:00.000Z"));
    }
}
