package social.kith.groups.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static social.kith.groups.Circle.accept;
import static social.kith.groups.Circle.decline;
import static social.kith.groups.Circle.known;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.groups.Ledger;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class InvitationTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;
    private Circle circle;

    @BeforeEach
    void meet() {
        ana = known("Ana");
        bo = known("Bo");
        cleo = known("Cleo");
        circle = Circle.of(ana);
    }

    @Test
    void anyMemberInvitesAndTheInvitedAccepts() {
        circle.with(bo);
        circle.invite(bo, cleo).statusCode(200).body("items.result", contains("invited"));
        circle.seenBy(cleo).body("membership", equalTo("invited"), "memberCount", equalTo(2));
        cleo.asks()
                .get("/api/v1/group-invitations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].group.id", equalTo(circle.id()), "items[0].group.title", equalTo("Ana's hikers"))
                .body("items[0].inviter.firstName", equalTo("Bo"), "items[0].createdAt", notNullValue());
        String invitation = circle.invitation(cleo);
        accept(cleo, invitation)
                .statusCode(200)
                .body("membership", equalTo("accepted"), "role", equalTo("member"), "memberCount", equalTo(3))
                .body("conversationId", equalTo(circle.id()));
        assertThat(circle.invitation(cleo)).isNull();
        try (var topic = Topic.of("groups")) {
            assertThat(topic.next("MemberInvited", circle.id() + ":" + cleo.id())
                            .data())
                    .contains(invitation, bo.id().toString());
            assertThat(topic.next("MemberJoined", circle.id() + ":" + cleo.id()).data())
                    .contains("\"by\":\"invitation\"");
        }
    }

    @Test
    void aDeclineLooksLikeNothingAndTheNextInvitationIsANewOne() {
        circle.invite(ana, bo);
        String first = circle.invitation(bo);
        decline(bo, first).statusCode(200).body("membership", equalTo("none"));
        accept(bo, first).statusCode(409);
        decline(bo, first).statusCode(409);
        circle.invite(ana, bo).body("items.result", contains("invited"));
        String second = circle.invitation(bo);
        assertThat(second).isNotNull().isNotEqualTo(first);
        accept(bo, first).statusCode(404);
        accept(bo, second).statusCode(200);
        accept(bo, second).statusCode(409);
        decline(bo, second).statusCode(409);
        circle.seenBy(bo).body("memberCount", equalTo(2));
    }

    @Test
    void onlyTheInvitedAnswers() {
        circle.invite(ana, bo);
        String invitation = circle.invitation(bo);
        for (TestUser other : List.of(ana, cleo)) {
            accept(other, invitation).statusCode(404);
            decline(other, invitation).statusCode(404);
        }
        accept(bo, Id.next().toString()).statusCode(404);
        circle.seenBy(bo).body("membership", equalTo("invited"));
    }

    @Test
    void saysOfEachWhatCameOfIt() {
        TestUser dev = known("Dev");
        TestUser nobody = TestUser.named("Nobody");
        circle.invite(ana, nobody).statusCode(200).body("items.result", contains("not_possible"));
        circle.with(bo).invite(ana, cleo);
        circle.requestBy(dev);
        circle.invite(ana, nobody, bo, cleo, dev, ana, known("Eva"), bo)
                .statusCode(200)
                .body(
                        "items.result",
                        contains(
                                "not_possible",
                                "already_member",
                                "already_invited",
                                "joined",
                                "already_member",
                                "invited"))
                .body("items[0].userId", equalTo(nobody.id().toString()));
        circle.seenBy(dev).body("membership", equalTo("accepted"), "memberCount", equalTo(3));
        try (var topic = Topic.of("groups")) {
            assertThat(topic.next("MemberJoined", circle.id() + ":" + dev.id()).data())
                    .contains("\"by\":\"request\"");
        }
    }

    @Test
    void whoeverIsNoMemberInvitesNobody() {
        circle.invite(bo, cleo).statusCode(403);
        circle.invite(ana, bo);
        circle.invite(bo, cleo).statusCode(403);
        circle.seenBy(cleo).body("membership", equalTo("none"));
        var command = Map.of("userIds", List.of(bo.id()));
        ana.asks()
                .body(command)
                .post("/api/v1/groups/" + Id.next() + "/invitations")
                .then()
                .statusCode(404);
    }

    @Test
    void whatSomebodyInvitedToIsOverWhenTheyAreNoMemberAnyMore() {
        TestUser dev = known("Dev");
        circle.with(bo);
        circle.invite(bo, cleo);
        circle.invite(ana, dev);
        String removed = circle.invitation(cleo);
        circle.remove(ana, bo).statusCode(204);
        assertThat(circle.invitation(cleo)).isNull();
        accept(cleo, removed).statusCode(404);
        try (var topic = Topic.of("groups")) {
            assertThat(topic.next("InvitationWithdrawn", circle.id() + ":" + cleo.id())
                            .data())
                    .contains(removed);
        }
        accept(dev, circle.invitation(dev)).statusCode(200);
        circle.invite(dev, cleo);
        String left = circle.invitation(cleo);
        circle.leaveBy(dev).statusCode(204);
        accept(cleo, left).statusCode(404);
        circle.seenBy(cleo).body("membership", equalTo("none"));
        Ledger.balances(circle);
    }

    @Test
    void namesSomebodyAndNotTooMany() {
        refused(List.of());
        refused(Collections.nCopies(101, bo.id()));
        refused(Collections.singletonList(null));
        refused(List.of("nobody"));
    }

    private void refused(List<?> userIds) {
        ana.asks()
                .body(Collections.singletonMap("userIds", userIds))
                .post(circle.path("/invitations"))
                .then()
                .statusCode(400);
    }
}
