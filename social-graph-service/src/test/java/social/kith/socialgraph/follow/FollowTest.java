package social.kith.socialgraph.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static social.kith.socialgraph.Following.follow;
import static social.kith.socialgraph.Following.known;
import static social.kith.socialgraph.Following.relationship;
import static social.kith.socialgraph.Following.requestsOf;
import static social.kith.socialgraph.Following.unfollow;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class FollowTest {
    @Test
    void followingAPublicProfileTakesEffectAtOnce() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        follow(ana, bo).statusCode(200).body("following", equalTo("accepted"), "followedBy", equalTo("none"));
        relationship(bo, ana).body("followedBy", equalTo("accepted"), "canMessage", equalTo(true));
        try (var topic = Topic.of("social-graph")) {
            assertThat(topic.next("FollowAccepted", ana.id() + ":" + bo.id()).data())
                    .contains("\"requested\":false");
        }
    }

    @Test
    void aPrivateProfileIsAskedAndAccepts() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser cleo = known(TestUser.reserved("Cleo"));
        follow(ana, cleo).body("following", equalTo("requested"), "canMessage", equalTo(false));
        String request = requestsOf(cleo)
                .body("items", hasSize(1), "items[0].user.firstName", equalTo("Ana"))
                .extract()
                .path("items[0].id");
        cleo.asks()
                .post("/api/v1/follow-requests/" + request + "/accept")
                .then()
                .statusCode(200)
                .body("followedBy", equalTo("accepted"));
        relationship(ana, cleo).body("following", equalTo("accepted"), "canMessage", equalTo(true));
        requestsOf(cleo).body("items", hasSize(0));
        cleo.asks()
                .post("/api/v1/follow-requests/" + request + "/decline")
                .then()
                .statusCode(409);
    }

    @Test
    void aDeclineLooksLikeNothingAndAskingAgainMakesANewRequest() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser cleo = known(TestUser.reserved("Cleo"));
        follow(ana, cleo);
        String first = requestsOf(cleo).extract().path("items[0].id");
        cleo.asks().post("/api/v1/follow-requests/" + first + "/decline").then().statusCode(200);
        relationship(ana, cleo).body("following", equalTo("none"));
        unfollow(ana, cleo).statusCode(409);
        follow(ana, cleo).body("following", equalTo("requested"));
        requestsOf(cleo).body("items[0].id", not(equalTo(first)));
    }

    @Test
    void onlyItsTargetAnswersARequest() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser cleo = known(TestUser.reserved("Cleo"));
        follow(ana, cleo);
        String request = ana.asks()
                .get("/api/v1/follow-requests/sent")
                .then()
                .body("items[0].user.firstName", equalTo("Cleo"))
                .extract()
                .path("items[0].id");
        for (TestUser other : new TestUser[] {ana, known(TestUser.named("Dev"))})
            other.asks()
                    .post("/api/v1/follow-requests/" + request + "/accept")
                    .then()
                    .statusCode(404);
        relationship(ana, cleo).body("following", equalTo("requested"));
    }

    @Test
    void unfollowingEndsItAndWithdrawingTakesTheRequestBack() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        TestUser cleo = known(TestUser.reserved("Cleo"));
        follow(ana, bo);
        follow(ana, cleo);
        unfollow(ana, bo).statusCode(200).body("following", equalTo("none"));
        unfollow(ana, cleo).statusCode(200).body("following", equalTo("none"));
        requestsOf(cleo).body("items", hasSize(0));
        unfollow(ana, bo).statusCode(409);
        try (var topic = Topic.of("social-graph")) {
            topic.next("FollowEnded", ana.id() + ":" + bo.id());
            topic.next("FollowWithdrawn", ana.id() + ":" + cleo.id());
        }
    }

    @Test
    void followingAgainIsHarmlessAndSaysNothing() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        follow(ana, bo);
        assertThat(follow(ana, bo).statusCode(200).extract().header("Kith-Written"))
                .isNull();
    }

    @Test
    void nobodyFollowsThemselvesOrSomebodyWhoIsNotThere() {
        TestUser ana = known(TestUser.named("Ana"));
        follow(ana, ana).statusCode(422);
        ana.asks().put("/api/v1/users/" + Id.next() + "/follow").then().statusCode(404);
        ana.asks().put("/api/v1/users/nobody/follow").then().statusCode(400);
    }
}
