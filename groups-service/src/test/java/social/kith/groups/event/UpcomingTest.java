package social.kith.groups.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.groups.Circle.known;
import static social.kith.groups.event.Events.answer;
import static social.kith.groups.event.Events.cancel;
import static social.kith.groups.event.Events.change;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.groups.Circle;
import social.kith.people.testkit.Identity;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class UpcomingTest {
    @Inject
    EntityManager database;

    private TestUser ana;
    private TestUser bo;
    private Circle hikers;
    private Circle cooks;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        hikers = Circle.of(ana).with(bo);
        cooks = Circle.of(ana).with(bo);
    }

    @Test
    void whatIsToComeInAllGroupsComesSoonestFirstWithTheOwnAnswer() {
        String third = on("2199-06-03", hikers);
        String first = on("2199-06-01", hikers);
        String second = on("2199-06-02", cooks);
        answer(second, bo, "going");
        cancel(third, ana);
        upcoming(bo, "")
                .body("items.id", contains(first, second, third))
                .body("items.myResponse", contains(null, "going", null))
                .body("items.cancelled", contains(false, false, true))
                .body("items[1].counts.going", equalTo(1), "items[1].creator.firstName", equalTo("Ana"));
        upcoming(ana, "=true").body("items.myResponse", contains(null, null, null));
        change(first, ana, "startsAt", "2199-06-04T07:00:00Z");
        upcoming(bo, "").body("items.id", contains(second, third, first));
    }

    @Test
    void onlyMembersHaveItAndOnlyWhileTheyAre() {
        on("2199-06-01", hikers);
        String kept = on("2199-06-02", cooks);
        TestUser invited = known("Cleo");
        hikers.invite(ana, invited);
        TestUser asking = known("Dev");
        hikers.requestBy(asking);
        upcoming(invited, "").body("items", empty());
        upcoming(asking, "").body("items", empty());
        hikers.remove(ana, bo);
        upcoming(bo, "").body("items.id", contains(kept));
        Identity.deletes(bo);
        upcoming(bo, "").body("items", empty());
    }

    @Test
    void whatHasBegunIsNotToCome() {
        String begun = on("2199-06-01", hikers);
        String cancelled = on("2199-06-02", hikers);
        cancel(cancelled, ana);
        Events.beginsAt(database, begun, Instant.now());
        Events.beginsAt(database, cancelled, Instant.now());
        upcoming(bo, "").body("items", empty());
    }

    @Test
    void itComesInPagesAlsoWhereManyBeginAtTheSameTime() {
        List<String> all = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            all.add(on("2199-07-01", hikers));
            all.add(on("2199-07-01", cooks));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            var page = upcoming(bo, "&limit=3" + cursor).extract();
            read.addAll(page.<List<String>>path("items.id"));
            String next = page.path("nextCursor");
            assertThat(page.header("Link")).as("the next page").isEqualTo(next == null ? null : link(next));
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(read).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?mine=false",
                "?mine&limit=0",
                "?mine&cursor=hill",
                "?mine&cursor=0P2HJ7QK8A0Z1",
                "?mine&fields=members"
            })
    void whatIsNoQuestionIsRefused(String query) {
        bo.asks().get("/api/v1/events" + query).then().statusCode(400);
    }

    private static String link(String cursor) {
        return "</api/v1/events?mine&limit=3&cursor=" + cursor + ">; rel=\"next\"";
    }

    private String on(String day, Circle circle) {
        return Plan.hike().with("startsAt", day + "T07:00:00Z").id(ana, circle);
    }

    private static ValidatableResponse upcoming(TestUser viewer, String rest) {
        return viewer.asks().get("/api/v1/events?mine" + rest).then().statusCode(200);
    }
}
