package social.kith.groups.event;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.groups.Circle.known;
import static social.kith.groups.event.Events.answer;
import static social.kith.groups.event.Events.responses;
import static social.kith.groups.event.Events.seen;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.people.testkit.Identity;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** What becomes of events and answers when people leave, come back and are erased; and what they are given of them. */
@QuarkusTest
class DepartedTest {
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
    void whoIsDeletedKeepsTheirPlaceUnseenAndWhoIsErasedGivesItUp() {
        String event = Plan.hike().with("capacity", 1).id(ana, circle);
        answer(event, bo, "going");
        answer(event, cleo, "going").body("myResponse", equalTo("waiting"));
        Identity.deletes(bo);
        seen(event, cleo).body("myResponse", equalTo("waiting"), "counts.going", equalTo(0));
        responses(event, ana).body("items.user.firstName", contains("Cleo"));
        Identity.restores(bo);
        seen(event, cleo).body("counts.going", equalTo(1));
        responses(event, ana).body("items.user.firstName", contains("Cleo", "Bo"));
        Identity.deletes(bo);
        Identity.erases(bo);
        seen(event, cleo)
                .body("myResponse", equalTo("going"), "counts.going", equalTo(1), "counts.waiting", equalTo(0));
        responses(event, ana).body("items.user.firstName", contains("Cleo"));
        try (var topic = Topic.of("groups")) {
            topic.next("EventAnswered", event + ":" + cleo.id());
        }
    }

    @Test
    void whatAnErasedUserPlannedStays() {
        String event = Plan.hike().id(bo, circle);
        Identity.deletes(bo);
        Identity.erases(bo);
        seen(event, ana).body("title", equalTo("Up the Brocken"), "creator.deleted", equalTo(true));
    }

    @Test
    void whoIsNoMemberAnyMoreIsNotGivenWhatOthersMadeOfTheirEvents() {
        String event = Plan.hike().id(bo, circle);
        Circle mine = Circle.of(bo);
        String own = Plan.hike().id(bo, mine);
        circle.remove(ana, bo);
        data(bo).body("events.id", contains(event, own), "events.groupId", contains(circle.id(), mine.id()))
                .body("events[0].keySet()", containsInAnyOrder("id", "groupId", "createdAt"))
                .body("events[1].title", equalTo("Up the Brocken"));
    }

    @Test
    void oneIsGivenWhatIsOnesOwnAndNothingElse() {
        Circle mine = Circle.of(bo);
        String event = Plan.hike().id(bo, circle);
        Plan.hike().id(ana, circle);
        answer(event, bo, "not_going");
        answer(event, ana, "going");
        Circle.of(cleo).invite(cleo, bo);
        Circle asked = Circle.of(cleo);
        asked.requestBy(bo);
        Circle refused = Circle.of(cleo);
        refused.requestBy(bo);
        refused.decide(cleo, bo, "decline");
        data(bo).body("size()", equalTo(5))
                .body("memberships.groupId", contains(circle.id(), mine.id()))
                .body("memberships.role", contains("member", "creator"))
                .body("memberships[1].groupTitle", equalTo("Bo's hikers"))
                .body("groupInvitations.invitedBy", contains(cleo.id().toString()))
                .body("groupJoinRequests.groupId", contains(asked.id()))
                .body("events.id", contains(event), "events[0].title", equalTo("Up the Brocken"))
                .body("eventResponses.eventId", contains(event), "eventResponses.response", contains("not_going"));
        data(known("Dev")).body("memberships", empty(), "events", empty(), "eventResponses", empty());
    }

    private static ValidatableResponse data(TestUser user) {
        return user.asks().get("/internal/personal-data").then().statusCode(200);
    }
}
