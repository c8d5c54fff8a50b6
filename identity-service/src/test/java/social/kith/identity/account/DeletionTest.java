package social.kith.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.as;
import static social.kith.identity.Somebody.login;
import static social.kith.identity.Somebody.newNickname;
import static social.kith.identity.Somebody.register;
import static social.kith.identity.Somebody.registered;
import static social.kith.identity.Somebody.resolve;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.identity.Mailbox;
import social.kith.identity.SocialGraph;
import social.kith.identity.Somebody;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class DeletionTest {
    @Test
    void leavingEndsEverySessionAndTellsTheOthers() {
        var here = registered();
        var elsewhere = here.signsInAgain();
        String session = resolve(elsewhere.session()).extract().path("sessionId");
        leave(here, PASSWORD, 204);
        assertThat(here.isSignedIn()).isFalse();
        assertThat(elsewhere.isSignedIn()).isFalse();
        try (var topic = Topic.of("identity")) {
            assertThat(topic.next("UserDeleted", here.id()).data()).doesNotContain("Ana");
            topic.next("SessionEnded", session);
        }
        registered().asks().get("/api/v1/users/" + here.id()).then().statusCode(404);
        Mailbox.of(here).mail("Your account is deleted", 1);
    }

    @Test
    void whoDoesNotKnowThePasswordStays() {
        var ana = registered();
        leave(ana, "not my password", 422);
        ana.asks().delete("/api/v1/me").then().statusCode(400);
        assertThat(ana.isSignedIn()).isTrue();
    }

    @Test
    void whoSignsInWithinTheTimeOfGraceIsBackAsTheyWere() {
        var ana = registered(Map.of("nickname", newNickname(), "aboutMe", "I sail."));
        String before = ana.asks().get("/api/v1/me").then().extract().asString();
        leave(ana, PASSWORD, 204);
        login(ana.email(), "not my password").statusCode(401);
        String token = login(ana.email(), PASSWORD).statusCode(200).extract().header("Kith-Session");
        assertThat(as(token).get("/api/v1/me").then().extract().asString()).isEqualTo(before);
        try (var topic = Topic.of("identity")) {
            assertThat(topic.next("UserRestored", ana.id()).data()).contains("Ana", "\"connections\":\"everyone\"");
        }
    }

    @Test
    void emailAndNicknameStayTheirs() {
        String nickname = newNickname();
        var ana = registered(Map.of("nickname", nickname));
        leave(ana, PASSWORD, 204);
        register(Map.of("email", ana.email())).statusCode(409);
        register(Map.of("nickname", nickname)).statusCode(409);
    }

    @Test
    void whoHasLeftIsNotCounted() {
        var ana = registered();
        var bo = registered();
        var cleo = registered();
        SocialGraph.follows(ana, bo);
        SocialGraph.follows(cleo, bo);
        SocialGraph.follows(bo, cleo);
        assertCounts(bo, 2, 1);
        leave(cleo, PASSWORD, 204);
        assertCounts(bo, 1, 0);
        assertThat(cleo.signsInAgain().id()).isEqualTo(cleo.id());
        assertCounts(bo, 2, 1);
    }

    private static void assertCounts(Somebody user, int followers, int following) {
        user.asks()
                .get("/api/v1/users/" + user.id())
                .then()
                .body("followerCount", equalTo(followers), "followingCount", equalTo(following));
    }

    private static void leave(Somebody user, String password, int status) {
        user.asks()
                .body(Map.of("password", password))
                .delete("/api/v1/me")
                .then()
                .statusCode(status);
    }
}
