package social.kith.groups.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.groups.AtOnce.atOnce;
import static social.kith.groups.Circle.known;
import static social.kith.groups.event.Events.answer;
import static social.kith.groups.event.Events.cancel;
import static social.kith.groups.event.Events.change;
import static social.kith.groups.event.Events.path;
import static social.kith.groups.event.Events.seen;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.platform.event.Event;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class EventCancellationTest {
    @Inject
    EntityManager database;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        cleo = known("Cleo");
        circle = Circle.of(ana).with(bo, cleo);
    }

    @Test
    void aCancelledEventStaysVisibleMarkedAndIsAnsweredAndChangedNoLonger() {
        String event = Plan.hike().id(bo, circle);
        answer(event, cleo, "going");
        String tag = seen(event, bo).extract().header("ETag");
        cancel(event, bo).statusCode(204);
        assertThat(seen(event, cleo)
                        .body("cancelled", equalTo(true), "counts.going", equalTo(1), "myResponse", equalTo("going"))
                        .extract()
                        .header("ETag"))
                .isNotEqualTo(tag);
        list().body("items.id", contains(event), "items.cancelled", contains(true));
        answer(event, cleo, "not_going").statusCode(409);
        answer(event, ana, "going").statusCode(409);
        change(event, bo, "title", "Up").statusCode(409);
        try (var topic = Topic.of("groups")) {
            assertThat(topic.next("EventCancelled", event).data())
                    .contains("\"byId\":\"" + bo.id() + "\"", "\"startsAt\":\"2199-05-02T07:00:00.123Z\"");
        }
    }

    @Test
    void theGroupsCreatorCancelsAndTheSameAgainIsHarmlessAndSaysNothing() {
        String event = Plan.hike().id(bo, circle);
        cancel(event, ana).statusCode(204);
        var again = cancel(event, bo).statusCode(204);
        assertThat(again.extract().header("Kith-Written")).isNull();
    }

    @Test
    void afterItsTimeACancelledEventIsGoneAndOneThatTookPlaceIsNot() {
        String cancelled = Plan.hike().id(bo, circle);
        String held = Plan.hike().id(bo, circle);
        answer(cancelled, cleo, "going");
        cancel(cancelled, bo).statusCode(204);
        Events.beginsAt(database, cancelled, Instant.now().minusSeconds(1));
        Events.beginsAt(database, held, Instant.now().minusSeconds(1));
        list().body("items.id", contains(held));
        for (String rest : List.of("", "/responses", ".ics"))
            bo.asks().get(path(cancelled) + rest).then().statusCode(404);
        cancel(cancelled, bo).statusCode(404);
        change(cancelled, bo, "title", "Up").statusCode(404);
        answer(cancelled, cleo, "going").statusCode(404);
        seen(held, cleo);
    }

    @Test
    void whoLeavesFreesNoPlaceAtWhatIsCancelled() {
        String event = Plan.hike().with("capacity", 1).id(ana, circle);
        answer(event, bo, "going");
        answer(event, cleo, "going").body("myResponse", equalTo("waiting"));
        cancel(event, ana);
        circle.leaveBy(bo).statusCode(204);
        seen(event, cleo).body("myResponse", equalTo("waiting"), "counts.going", equalTo(0));
    }

    @RepeatedTest(4)
    void twoWhoCancelAtOnceSayItOnce() throws Exception {
        String event = Plan.hike().id(bo, circle);
        assertThat(atOnce(() -> cancel(event, ana), () -> cancel(event, bo))).containsExactly(204, 204);
        String after = Plan.hike().id(bo, circle);
        try (var topic = Topic.of("groups")) {
            topic.next("EventCreated", after);
            assertThat(topic.awaitEvents(events -> true).stream()
                            .filter(it -> it.key().equals(event))
                            .map(Event::type))
                    .containsExactly("EventCreated", "EventCancelled");
        }
    }

    @RepeatedTest(4)
    void whoAnswersWhileItIsCancelledIsToldOrCounted() throws Exception {
        String event = Plan.hike().id(bo, circle);
        var statuses = atOnce(() -> cancel(event, bo), () -> answer(event, cleo, "going"));
        assertThat(statuses).isIn(List.of(200, 204), List.of(204, 409));
        seen(event, ana).body("cancelled", equalTo(true), "counts.going", equalTo(statuses.contains(200) ? 1 : 0));
    }

    private ValidatableResponse list() {
        return ana.asks().get(circle.path("/events")).then().statusCode(200);
    }
}
