package social.kith.groups.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.groups.AtOnce.atOnce;
import static social.kith.groups.Circle.accept;
import static social.kith.groups.Circle.decline;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import social.kith.groups.Circle;
import social.kith.groups.Ledger;
import social.kith.people.testkit.SocialGraph;
import social.kith.platform.event.Event;
import social.kith.platform.testkit.TestUser;

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

    @AfterEach
    void addsUp() {
        Ledger.balances(circle);
    }

    @RepeatedTest(TIMES)
    void acceptingOnTwoDevices() throws Exception {
        circle.invite(ana, bo);
        String invitation = circle.invitation(bo);
        assertThat(atOnce(() -> accept(bo, invitation), () -> accept(bo, invitation), () -> accept(bo, invitation)))
                .containsExactly(200, 409, 409);
        circle.seenBy(bo).body("membership", equalTo("accepted"), "memberCount", equalTo(2));
        assertThat(told()).containsExactly("MemberInvited", "MemberJoined");
    }

    @RepeatedTest(TIMES)
    void acceptingAndDecliningTheSameInvitation() throws Exception {
        circle.invite(ana, bo);
        String invitation = circle.invitation(bo);
        assertThat(atOnce(() -> accept(bo, invitation), () -> decline(bo, invitation)))
                .containsExactly(200, 409);
    }

    @RepeatedTest(TIMES)
    void acceptingARequestThatIsBeingWithdrawn() throws Exception {
        circle.requestBy(bo);
        var statuses = atOnce(() -> circle.decide(ana, bo, "accept"), () -> circle.withdrawBy(bo));
        assertThat(statuses).hasSize(2).containsAnyOf(200, 204).contains(409);
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
        assertThat(told()).containsExactly("MemberInvited", "MemberJoined", "MemberLeft");
    }

    @RepeatedTest(TIMES)
    void acceptingTheInvitationOfSomebodyWhoBlocksJustThen() throws Exception {
        circle.invite(ana, bo);
        String invitation = circle.invitation(bo);
        assertThat(atOnce(() -> accept(bo, invitation), () -> {
                    SocialGraph.blocks(ana, bo);
                    return circle.seenBy(ana);
                }))
                .isIn(List.of(200, 200), List.of(200, 404));
        assertThat(circle.invitation(bo)).isNull();
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

    /** What was told of Bo in this circle. */
    private List<String> told() {
        return Ledger.events(circle).stream()
                .filter(event -> event.key().endsWith(":" + bo.id()))
                .map(Event::type)
                .toList();
    }
}
