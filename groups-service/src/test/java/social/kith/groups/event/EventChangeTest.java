package social.kith.groups.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.groups.Circle.known;
import static social.kith.groups.event.Events.answer;
import static social.kith.groups.event.Events.cancel;
import static social.kith.groups.event.Events.change;
import static social.kith.groups.event.Events.changing;
import static social.kith.groups.event.Events.seen;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.kith.groups.Circle;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Problems;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class EventChangeTest {
    @Inject
    EntityManager database;

    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private TestUser dev;
    private Circle circle;
    private String event;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        cleo = known("Cleo");
        dev = known("Dev");
        circle = Circle.of(ana).with(bo, cleo);
        event = Plan.hike().with("place", "Torfhaus").with("capacity", 2).id(bo, circle);
    }

    @Test
    void whoPlannedItChangesAnyPartOfIt() {
        changing(
                        bo.asks(),
                        event,
                        Map.of(
                                "title", "Up the Wurmberg",
                                "description", "Bring tea",
                                "startsAt", "2199-05-03T09:30:00+02:00",
                                "timeZone", "Europe/Lisbon",
                                "place", "Braunlage",
                                "capacity", 3))
                .statusCode(200)
                .body("id", equalTo(event), "title", equalTo("Up the Wurmberg"), "description", equalTo("Bring tea"))
                .body("startsAt", equalTo("2199-05-03T07:30:00.000Z"), "timeZone", equalTo("Europe/Lisbon"))
                .body("place", equalTo("Braunlage"), "capacity", equalTo(3), "creator.firstName", equalTo("Bo"));
        seen(event, cleo).body("title", equalTo("Up the Wurmberg"), "cancelled", equalTo(false));
        try (var topic = Topic.of("groups")) {
            assertThat(topic.next("EventChanged", event).data())
                    .contains(
                            "\"byId\":\"" + bo.id() + "\"",
                            "\"title\":\"Up the Wurmberg\"",
                            "\"startsAt\":\"2199-05-03T07:30:00.000Z\"",
                            "\"changes\":[\"title\",\"description\",\"starts_at\",\"time_zone\",\"place\",\"capacity\"]");
        }
    }

    @Test
    void whatThePatchDoesNotNameStaysAndNullClearsWhatMayBeMissing() {
        change(event, bo, "place", null)
                .statusCode(200)
                .body("place", nullValue(), "capacity", equalTo(2), "title", equalTo("Up the Brocken"));
        change(event, bo, "capacity", null).statusCode(200).body("$", not(hasKey("capacity")));
    }

    @Test
    void anotherTimeZoneAloneLeavesTheMomentAsItIs() {
        change(event, bo, "timeZone", "Asia/Tokyo")
                .statusCode(200)
                .body("timeZone", equalTo("Asia/Tokyo"), "startsAt", equalTo("2199-05-02T07:00:00.123Z"));
    }

    @Test
    void theGroupsCreatorMayTooAndNobodyElse() {
        change(event, ana, "title", "Up").statusCode(200);
        change(event, cleo, "title", "Down").statusCode(403);
        cancel(event, cleo).statusCode(403);
        var none = change(Id.next().toString(), dev, "title", "Down").statusCode(404);
        assertThat(Problems.wordsOf(change(event, dev, "title", "Down").statusCode(404)))
                .isEqualTo(Problems.wordsOf(none));
        cancel(event, dev).statusCode(404);
        circle.invite(ana, dev);
        change(event, dev, "title", "Down").statusCode(404);
        seen(event, cleo).body("title", equalTo("Up"), "cancelled", equalTo(false));
    }

    @Test
    void whoIsAMemberNoLongerChangesNotEvenTheirOwn() {
        circle.remove(ana, bo).statusCode(204);
        change(event, bo, "title", "Down").statusCode(404);
        cancel(event, bo).statusCode(404);
        change(event, ana, "title", "Up").statusCode(200);
    }

    @Test
    void aChangeHoldsForTheStateThatWasSeen() {
        String seen = seen(event, bo).extract().header("ETag");
        String changed = changing(bo.asks().header("If-Match", seen), event, Map.of("title", "Up"))
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(changed).isNotEqualTo(seen);
        changing(ana.asks().header("If-Match", seen), event, Map.of("title", "Down"))
                .statusCode(412);
        seen(event, ana).header("ETag", equalTo(changed)).body("title", equalTo("Up"));
    }

    @Test
    void whatChangesNothingSaysNothing() {
        String tag = seen(event, bo).extract().header("ETag");
        var same = changing(bo.asks(), event, Map.of("title", "Up the Brocken", "startsAt", "2199-05-02T07:00:00.123Z"))
                .statusCode(200)
                .header("ETag", equalTo(tag));
        assertThat(same.extract().header("Kith-Written")).isNull();
        assertThat(changing(bo.asks(), event, Map.of())
                        .statusCode(200)
                        .extract()
                        .header("Kith-Written"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "title, null, 400",
                "title, ' ', 400",
                "description, null, 400",
                "startsAt, null, 400",
                "startsAt, tomorrow, 400",
                "startsAt, 2020-05-02T07:00:00Z, 422",
                "timeZone, null, 400",
                "timeZone, Middle/Earth, 400",
                "place, '', 400",
                "capacity, 0, 400",
                "capacity, many, 400",
                "cancelled, true, 400",
                "groupId, 0P2HJ7QK8A0Z1, 400",
            })
    void whatDoesNotMakeSenseIsRefused(String field, String value, int status) {
        Object typed = "0".equals(value) ? Integer.valueOf(value) : value;
        change(event, bo, field, typed).statusCode(status);
        seen(event, bo).body("title", equalTo("Up the Brocken"), "capacity", equalTo(2));
    }

    @Test
    void anEventThatHasBegunIsNotChangedAnyMore() {
        Events.beginsAt(database, event, Instant.now().minusSeconds(1));
        change(event, bo, "title", "Up").statusCode(409);
        change(event, bo, "startsAt", "2199-05-03T07:00:00Z").statusCode(409);
        cancel(event, bo).statusCode(409);
        answer(event, cleo, "going").statusCode(409);
        seen(event, cleo).body("title", equalTo("Up the Brocken"), "cancelled", equalTo(false));
    }

    @Test
    void morePlacesGoToThoseWhoHaveWaitedLongest() {
        circle.with(dev);
        change(event, bo, "capacity", 1).statusCode(200);
        for (TestUser member : new TestUser[] {dev, cleo, bo, ana}) answer(event, member, "going");
        change(event, bo, "capacity", 3)
                .body("counts.going", equalTo(3), "counts.waiting", equalTo(1), "myResponse", equalTo("going"));
        seen(event, ana).body("myResponse", equalTo("waiting"));
        change(event, bo, "capacity", null).body("counts.going", equalTo(4), "counts.waiting", equalTo(0));
        try (var topic = Topic.of("groups")) {
            topic.awaitEvents(events -> events.stream()
                    .anyMatch(it -> it.key().equals(event + ":" + ana.id())
                            && it.data().contains("\"response\":\"going\",\"movedUp\":true")));
        }
    }

    @Test
    void withFewerPlacesNobodyIsThrownOutAndNobodyMovesUpBeforeThereAreLess() {
        for (TestUser member : new TestUser[] {ana, bo, cleo}) answer(event, member, "going");
        change(event, bo, "capacity", 1)
                .statusCode(200)
                .body("capacity", equalTo(1), "counts.going", equalTo(2), "counts.waiting", equalTo(1));
        answer(event, ana, "not_going").body("counts.going", equalTo(1), "counts.waiting", equalTo(1));
        answer(event, bo, "not_going").body("counts.going", equalTo(1), "counts.waiting", equalTo(0));
        seen(event, cleo).body("myResponse", equalTo("going"));
    }
}
