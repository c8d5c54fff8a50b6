package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.content.Others.group;
import static social.kith.content.Others.joins;
import static social.kith.content.Others.known;
import static social.kith.content.Others.leaves;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.publishingIn;
import static social.kith.content.Posts.reading;
import static social.kith.content.Posts.sees;
import static social.kith.people.testkit.SocialGraph.follows;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class GroupPostTest {
    @Test
    void membersPostForMembers() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        Id hikers = group("Sunday hikers", ana, bo);
        String post = publishingIn(hikers, ana)
                .statusCode(201)
                .body("group.id", equalTo(hikers.toString()), "group.title", equalTo("Sunday hikers"))
                .body("privacy", nullValue(), "$", not(hasKey("audience")))
                .extract()
                .path("id");
        reading(bo, post).statusCode(200).body("group.title", equalTo("Sunday hikers"));
        assertThat(list(bo, "/groups/" + hikers + "/posts", 20)).containsExactly(post);
        try (var topic = Topic.of("content")) {
            assertThat(topic.next("PostPublished", post).data())
                    .contains("\"privacy\":null", "\"groupId\":\"" + hikers + "\"");
        }
    }

    @Test
    void nobodyElseSeesOrWritesThemFollowersIncluded() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser cleo = known(TestUser.named("Cleo"));
        Id hikers = group("Sunday hikers", ana);
        follows(cleo, ana);
        String post = publishingIn(hikers, ana).extract().path("id");
        assertThat(sees(cleo, post)).isFalse();
        assertThat(list(cleo, "/users/" + ana.id() + "/posts", 20)).isEmpty();
        assertThat(list(cleo, "/feed", 20)).isEmpty();
        publishingIn(hikers, cleo).statusCode(403);
        cleo.asks().get("/api/v1/groups/" + hikers + "/posts").then().statusCode(403);
        joins(cleo, hikers);
        assertThat(sees(cleo, post)).isTrue();
        assertThat(list(cleo, "/users/" + ana.id() + "/posts", 20)).containsExactly(post);
        assertThat(list(cleo, "/feed", 20)).containsExactly(post);
    }

    @Test
    void whoLeavesSeesThemNoLongerButCanStillDeleteTheirOwn() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        Id hikers = group("Sunday hikers", ana, bo);
        String post = publishingIn(hikers, bo).extract().path("id");
        leaves(bo, hikers);
        assertThat(sees(bo, post)).isFalse();
        assertThat(list(bo, "/users/" + bo.id() + "/posts", 20)).isEmpty();
        assertThat(list(bo, "/feed", 20)).isEmpty();
        bo.asks().get("/api/v1/groups/" + hikers + "/posts").then().statusCode(403);
        assertThat(sees(ana, post)).isTrue();
        deleting(bo, post).statusCode(204);
        assertThat(sees(ana, post)).isFalse();
        try (var topic = Topic.of("content")) {
            assertThat(topic.next("PostRemoved", post).data()).contains("\"groupId\":\"" + hikers + "\"");
        }
    }

    @Test
    void aGroupPostHasNoPrivacyAndAGroupHasToBeThere() {
        TestUser ana = known(TestUser.named("Ana"));
        Id hikers = group("Sunday hikers", ana);
        ana.asks()
                .body(Map.of("content", "x", "privacy", "public"))
                .post("/api/v1/groups/" + hikers + "/posts")
                .then()
                .statusCode(400);
        publishingIn(Id.next(), ana).statusCode(404);
        ana.asks().get("/api/v1/groups/" + Id.next() + "/posts").then().statusCode(404);
    }
}
