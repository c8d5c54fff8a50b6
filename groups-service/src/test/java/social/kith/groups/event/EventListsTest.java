package social.kith.groups.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.platform.testkit.CountingDriver;
import social.kith.platform.testkit.TestUser;

/** A page of twenty costs as many statements as one of one, whatever hangs on what is listed. */
@QuarkusTest
@TestProfile(CountingDriver.InUse.class)
class EventListsTest {
    private static final int ROUNDS = 20;

    private final TestUser ana = known("Ana");
    private final TestUser bo = known("Bo");

    @Test
    void aListOfEventsCostsTheSameHoweverManyThereAreOnAPage() {
        Circle hikers = Circle.of(ana).with(bo);
        for (int round = 0; round < ROUNDS; round++) {
            TestUser planner = round % 2 == 0 ? ana : bo;
            plan(planner, hikers, round);
            plan(planner, Circle.of(planner), round);
        }
        assertCostsTheSame("/events?mine&");
        assertCostsTheSame("/groups/" + hikers.id() + "/events?");
    }

    private static void plan(TestUser by, Circle circle, int day) {
        String event = by.asks()
                .body(Map.of(
                        "title", "Up",
                        "description", "Bring water",
                        "startsAt", "2199-05-%02dT07:00:00Z".formatted(day + 1),
                        "timeZone", "Europe/Berlin"))
                .post(circle.path("/events"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        by.asks()
                .body(Map.of("response", "going"))
                .put("/api/v1/events/" + event + "/response")
                .then()
                .statusCode(200);
    }

    private void assertCostsTheSame(String path) {
        List<String> one = cost(path, 1);
        assertThat(one).as(path).isNotEmpty();
        assertThat(cost(path, ROUNDS)).as(path).hasSameSizeAs(one);
    }

    private List<String> cost(String path, int items) {
        var counted = CountingDriver.get(ana, "/api/v1" + path + "limit=" + items);
        counted.answer().statusCode(200).body("items", hasSize(items));
        return counted.statements();
    }
}
