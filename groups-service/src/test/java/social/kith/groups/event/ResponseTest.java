package social.kith.groups.event;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.groups.AtOnce.atOnce;
import static social.kith.groups.Circle.known;
import static social.kith.groups.event.Events.answer;
import static social.kith.groups.event.Events.responses;
import static social.kith.groups.event.Events.seen;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.platform.event.Event;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class ResponseTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private TestUser dev;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        cleo = known("Cleo");
        dev = known("Dev");
        circle = Circle.of(ana).with(bo, cleo);
    }

    @Test
    void eachMemberHasOneAnswerAndMayChangeIt() {
        String event = Plan.hike().id(ana, circle);
        answer(event, bo, "going")
                .statusCode(200)
                .body("myResponse", equalTo("going"), "counts.going", equalTo(1), "counts.notGoing", equalTo(0));
        answer(event, cleo, "going").body("counts.going", equalTo(2));
        answer(event, bo, "not_going").body("counts.going", equalTo(1), "counts.notGoing", equalTo(1));
        responses(event, ana)
                .body("items.user.firstName", contains("Bo", "Cleo"))
                .body("items.response", contains("not_going", "going"));
        seen(event, cleo).body("myResponse", equalTo("going"));
        try (var topic = Topic.of("groups")) {
            assertThat(topic.next("EventAnswered", event + ":" + bo.id()).data())
                    .contains("\"response\":\"going\"");
        }
    }

    @Test
    void theSameAnswerAgainIsHarmlessAndSaysNothing() {
        String event = Plan.hike().id(ana, circle);
        answer(event, bo, "not_going");
        var again = answer(event, bo, "not_going").statusCode(200).body("counts.notGoing", equalTo(1));
        assertThat(again.extract().header("Kith-Written")).isNull();
    }

    @Test
    void responsesComeInPages() {
        String event = Plan.hike().id(ana, circle);
        answer(event, bo, "going");
        answer(event, cleo, "going");
        String cursor = ana.asks()
                .get("/api/v1/events/" + event + "/responses?limit=1")
                .then()
                .body("items.user.firstName", contains("Cleo"))
                .extract()
                .path("nextCursor");
        ana.asks()
                .get("/api/v1/events/" + event + "/responses?limit=1&cursor=" + cursor)
                .then()
                .body("items.user.firstName", contains("Bo"));
    }

    @Test
    void whoeverMayNotSeeTheEventDoesNotAnswerIt() {
        String event = Plan.hike().id(ana, circle);
        answer(event, dev, "going").statusCode(404);
        circle.invite(ana, dev);
        answer(event, dev, "going").statusCode(404);
        seen(event, ana).body("counts.going", equalTo(0));
    }

    @Test
    void waitingIsNothingToSay() {
        String event = Plan.hike().id(ana, circle);
        answer(event, bo, "waiting").statusCode(400);
        answer(event, bo, "maybe").statusCode(400);
    }

    @Test
    void whoComesTooLateWaitsAndMovesUpInOrder() {
        circle.with(dev);
        String event = Plan.hike().with("capacity", 1).id(ana, circle);
        answer(event, ana, "going").body("capacity", equalTo(1), "myResponse", equalTo("going"));
        answer(event, bo, "going").body("myResponse", equalTo("waiting"), "counts.waiting", equalTo(1));
        answer(event, cleo, "going").body("myResponse", equalTo("waiting"));
        answer(event, dev, "going").body("counts.going", equalTo(1), "counts.waiting", equalTo(3));
        // Asking again does not cost the place in the queue, giving it up does.
        answer(event, bo, "going").body("myResponse", equalTo("waiting"));
        answer(event, cleo, "not_going");
        answer(event, cleo, "going").body("myResponse", equalTo("waiting"));
        answer(event, ana, "not_going").body("counts.going", equalTo(1), "counts.waiting", equalTo(2));
        seen(event, bo).body("myResponse", equalTo("going"));
        answer(event, bo, "not_going");
        seen(event, dev).body("myResponse", equalTo("going"));
        seen(event, cleo).body("myResponse", equalTo("waiting"));
        try (var topic = Topic.of("groups")) {
            assertThat(told(topic, event, ana)).containsExactly("going", "not_going");
            assertThat(told(topic, event, bo)).containsExactly("waiting", "going, moved up", "not_going");
            assertThat(told(topic, event, cleo)).containsExactly("waiting", "not_going", "waiting");
            assertThat(told(topic, event, dev)).containsExactly("waiting", "going, moved up");
        }
    }

    @Test
    void whoLeavesTheGroupGivesUpTheirPlace() {
        String event = Plan.hike().with("capacity", 1).id(ana, circle);
        answer(event, bo, "going");
        answer(event, cleo, "going").body("myResponse", equalTo("waiting"));
        circle.leaveBy(bo).statusCode(204);
        seen(event, cleo).body("myResponse", equalTo("going"), "counts.going", equalTo(1));
        circle.remove(ana, cleo).statusCode(204);
        seen(event, ana).body("counts.going", equalTo(0), "counts.waiting", equalTo(0));
        responses(event, ana).body("items", hasSize(0));
    }

    @RepeatedTest(8)
    void theLastPlaceIsGivenOnce() throws Exception {
        String event = Plan.hike().with("capacity", 1).id(ana, circle);
        assertThat(atOnce(() -> answer(event, bo, "going"), () -> answer(event, cleo, "going")))
                .containsExactly(200, 200);
        seen(event, ana).body("counts.going", equalTo(1), "counts.waiting", equalTo(1));
    }

    @RepeatedTest(8)
    void whoAnswersWhileBeingRemovedIsNotGoing() throws Exception {
        String event = Plan.hike().id(ana, circle);
        var statuses = atOnce(() -> answer(event, bo, "going"), () -> circle.remove(ana, bo));
        assertThat(statuses).isIn(List.of(200, 204), List.of(204, 404));
        seen(event, ana).body("counts.going", equalTo(0));
    }

    /** All that is told of what that user answered; the last thing told of the event was that Dev moved up. */
    private List<String> told(Topic topic, String event, TestUser user) {
        return topic
                .awaitEvents(events ->
                        events.stream().anyMatch(it -> it.key().equals(event + ":" + dev.id()) && movedUp(it)))
                .stream()
                .filter(it -> it.type().equals("EventAnswered") && it.key().equals(event + ":" + user.id()))
                .map(it -> from(it.data()).getString("response") + (movedUp(it) ? ", moved up" : ""))
                .toList();
    }

    private static boolean movedUp(Event event) {
        return event.data().contains("\"movedUp\":true");
    }
}
