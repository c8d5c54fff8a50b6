package social.kith.groups.joinrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static social.kith.groups.Circle.known;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.groups.Circle;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class JoinRequestTest {
    @Inject
    AgroalDataSource database;

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
    void theCreatorIsAskedAndAccepts() {
        circle.requestBy(bo).statusCode(201).body("membership", equalTo("requesting"), "memberCount", equalTo(1));
        pending(ana).statusCode(200).body("items.user.firstName", contains("Bo"), "items[0].createdAt", notNullValue());
        circle.decide(ana, bo, "accept").statusCode(200).body("memberCount", equalTo(2));
        pending(ana).body("items", hasSize(0));
        circle.seenBy(bo).body("membership", equalTo("accepted"), "role", equalTo("member"));
        circle.decide(ana, bo, "decline").statusCode(409);
        try (var topic = Topic.of("groups")) {
            assertThat(topic.next("JoinRequested", circle.id() + ":" + bo.id()).data())
                    .contains("\"deciderIds\":[\"" + ana.id() + "\"]");
            assertThat(topic.next("MemberJoined", circle.id() + ":" + bo.id()).data())
                    .contains("\"by\":\"request\"");
        }
    }

    @Test
    void aRefusalLooksLikeNothingAndOneMayAskAgain() {
        circle.requestBy(bo);
        circle.decide(ana, bo, "decline").statusCode(200);
        circle.seenBy(bo).body("membership", equalTo("none"));
        circle.decide(ana, bo, "accept").statusCode(409);
        circle.withdrawBy(bo).statusCode(409);
        circle.requestBy(bo).statusCode(201).body("membership", equalTo("requesting"));
        try (var topic = Topic.of("groups")) {
            topic.next("JoinRequestDeclined", circle.id() + ":" + bo.id());
        }
    }

    @Test
    void whatIsWithdrawnIsGone() {
        circle.requestBy(bo);
        circle.withdrawBy(bo).statusCode(204);
        pending(ana).body("items", hasSize(0));
        circle.withdrawBy(bo).statusCode(409);
        circle.decide(ana, bo, "accept").statusCode(409);
        try (var topic = Topic.of("groups")) {
            topic.next("JoinRequestWithdrawn", circle.id() + ":" + bo.id());
        }
    }

    @Test
    void onlyTheCreatorAndAdminsDecide() {
        circle.with(bo).requestBy(cleo);
        for (TestUser other : new TestUser[] {bo, cleo, known("Dev")}) {
            pending(other).statusCode(403);
            circle.decide(other, cleo, "accept").statusCode(403);
            circle.decide(other, cleo, "decline").statusCode(403);
        }
        circle.seenBy(cleo).body("membership", equalTo("requesting"));
    }

    @Test
    void anAdminIsAskedAndDecidesToo() throws SQLException {
        circle.with(bo);
        makeAdmin(bo);
        circle.requestBy(cleo);
        pending(bo).statusCode(200).body("items.user.firstName", contains("Cleo"));
        circle.decide(bo, cleo, "accept").statusCode(200).body("role", equalTo("admin"), "memberCount", equalTo(3));
        circle.remove(bo, cleo).statusCode(403);
        try (var topic = Topic.of("groups")) {
            assertThat(topic.next("JoinRequested", circle.id() + ":" + cleo.id())
                            .data())
                    .contains(ana.id().toString(), bo.id().toString());
        }
    }

    @Test
    void askingWhereOneIsInvitedAccepts() {
        circle.invite(ana, bo);
        String invitation = circle.invitation(bo);
        circle.requestBy(bo).statusCode(201).body("membership", equalTo("accepted"), "memberCount", equalTo(2));
        Circle.decline(bo, invitation).statusCode(409);
        circle.seenBy(bo).body("membership", equalTo("accepted"));
    }

    @Test
    void nobodyAsksTwiceOrWhereTheyBelong() {
        circle.requestBy(bo);
        circle.requestBy(bo).statusCode(409);
        circle.requestBy(ana).statusCode(409);
        pending(ana).body("items", hasSize(1));
    }

    @Test
    void aRequestIsNoInvitation() {
        circle.requestBy(bo);
        assertThat(circle.invitation(bo)).isNull();
    }

    @Test
    void whereThereIsNoGroupOrNobody() {
        String nowhere = "/api/v1/groups/" + Id.next() + "/join-requests";
        bo.asks().post(nowhere).then().statusCode(404);
        bo.asks().delete(nowhere + "/me").then().statusCode(404);
        bo.asks().get(nowhere).then().statusCode(404);
        circle.decide(ana, TestUser.named("Nobody"), "accept").statusCode(404);
    }

    /** In the table, since there is no other way to name an admin yet. */
    private void makeAdmin(TestUser member) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update group_members set role = 'admin' where group_id = ? and user_id = ?")) {
            update.setLong(1, Id.parse(circle.id()).value());
            update.setLong(2, member.id().value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private ValidatableResponse pending(TestUser viewer) {
        return viewer.asks().get(circle.path("/join-requests")).then();
    }
}
