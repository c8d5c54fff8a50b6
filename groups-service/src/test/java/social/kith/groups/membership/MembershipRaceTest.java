package social.kith.groups.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.groups.AtOnce.atOnce;
import static social.kith.groups.Circle.accept;
import static social.kith.groups.Circle.decline;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import social.kith.groups.Circle;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.event.Event;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** What people do to one membership at the same moment: one wins, the other is told, and there is one row and count. */
@QuarkusTest
class MembershipRaceTest {
    private static final int TIMES = 8;

    private TestUser ana;
    private TestUser bo;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        circle = Circle.of(ana);
    }

    @RepeatedTest(TIMES)
    void acceptingOnTwoDevices() throws Exception {
        circle.invite(ana, bo);
        String invitation = circle.invitation(bo);
        assertThat(atOnce(() -> accept(bo, invitation), () -> accept(bo, invitation), () -> accept(bo, invitation)))
                .containsExactly(200, 409, 409);
        circle.seenBy(bo).body("membership", equalTo("accepted"), "memberCount", equalTo(2));
        assertThat(eventsUpTo("MemberJoined")).containsExactly("MemberInvited", "MemberJoined");
    }

    @RepeatedTest(TIMES)
    void acceptingAndDecliningTheSameInvitation() throws Exception {
        circle.invite(ana, bo);
        String invitation = circle.invitation(bo);
        assertThat(atOnce(() -> accept(bo, invitation), () -> decline(bo, invitation)))
                .containsExactly(200, 409);
        isConsistent();
    }

    @RepeatedTest(TIMES)
    void acceptingARequestThatIsBeingWithdrawn() throws Exception {
        circle.requestBy(bo);
        var statuses = atOnce(() -> circle.decide(ana, bo, "accept"), () -> circle.withdrawBy(bo));
        assertThat(statuses).hasSize(2).containsAnyOf(200, 204).contains(409);
        isConsistent();
    }

    @RepeatedTest(TIMES)
    void askingTwiceAtOnce() throws Exception {
        assertThat(atOnce(() -> circle.requestBy(bo), () -> circle.requestBy(bo)))
                .containsExactly(201, 409);
    }

    @RepeatedTest(TIMES)
    void invitingSomebodyWhoAsksJustThen() throws Exception {
        assertThat(atOnce(() -> circle.invite(ana, bo), () -> circle.requestBy(bo)))
                .containsExactly(200, 201);
        circle.seenBy(bo).body("membership", equalTo("accepted"), "memberCount", equalTo(2));
    }

    @RepeatedTest(TIMES)
    void leavingWhileBeingRemoved() throws Exception {
        circle.with(bo);
        assertThat(atOnce(() -> circle.leaveBy(bo), () -> circle.remove(ana, bo)))
                .containsExactly(204, 409);
        circle.seenBy(bo).body("membership", equalTo("none"), "memberCount", equalTo(1));
        assertThat(eventsUpTo("MemberLeft")).containsExactly("MemberInvited", "MemberJoined", "MemberLeft");
    }

    @RepeatedTest(TIMES)
    void invitingSomebodyWhomOneBlocksJustThen() throws Exception {
        assertThat(atOnce(() -> circle.invite(ana, bo), () -> {
                    SocialGraph.blocks(ana, bo);
                    return circle.seenBy(ana);
                }))
                .containsExactly(200, 200);
        assertThat(circle.invitation(bo)).isNull();
        circle.seenBy(bo).body("membership", equalTo("none"), "memberCount", equalTo(1));
    }

    /** The count is one with what the user is, whoever won. */
    private void isConsistent() {
        String membership = circle.seenBy(bo).extract().path("membership");
        circle.seenBy(bo).body("memberCount", equalTo(membership.equals("accepted") ? 2 : 1));
    }

    /** What was told of Bo in this circle, once that has been told and another group's event after it. */
    private List<String> eventsUpTo(String last) {
        String key = circle.id() + ":" + bo.id();
        Circle after = Circle.of(ana);
        try (var topic = Topic.of("groups")) {
            topic.next(last, key);
            topic.next("GroupCreated", after.id());
            return topic.awaitEvents(events -> true).stream()
                    .filter(event -> event.key().equals(key))
                    .map(Event::type)
                    .toList();
        }
    }
}
