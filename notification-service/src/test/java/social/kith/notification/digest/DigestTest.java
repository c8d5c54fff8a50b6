package social.kith.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.notification.EventScene.groupIsCalled;
import static social.kith.notification.Scene.commentRemoved;
import static social.kith.notification.Scene.comments;
import static social.kith.notification.Scene.follow;
import static social.kith.notification.Scene.group;
import static social.kith.notification.Scene.invited;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.reacts;
import static social.kith.notification.Scene.reads;
import static social.kith.notification.Scene.writes;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.Scene.Post;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.Neighbour;
import social.kith.platform.testkit.TestUser;

/** What is new to somebody and unread, as the mail of the day asks for it. */
@QuarkusTest
class DigestTest {
    private TestUser ana;
    private TestUser bo;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
    }

    @Test
    void itHasTheLatestInWordsWithTheirPagesAndHowManyThereAre() {
        Id hikers = group("Sunday hikers", bo);
        for (String name : new String[] {"Dev", "Eva"}) follow("FollowRequested", Id.next(), person(name), ana);
        Post post = Post.by(ana);
        comments(bo, post);
        invited(hikers, ana, bo);
        digest("most=2")
                .body("count", equalTo(4))
                .body("conversations", equalTo(0))
                .body(
                        "items.message",
                        contains("Bo Test invited you to Sunday hikers.", "Bo Test commented on your post."))
                .body("items.url", contains("/groups/" + hikers, "/posts/" + post.id()));
        digest("most=1&language=de")
                .body("items.message", contains("Bo Test hat dich in die Gruppe Sunday hikers eingeladen."));
        digest("language=fr")
                .body("items", hasSize(4))
                .body("items[0].message", equalTo("Bo Test invited you to Sunday hikers."));
    }

    @Test
    void ofMessagesItHasNothingButInHowManyConversationsTheyAre() {
        Id talk = Id.next();
        writes(bo, talk, 1, ana);
        writes(bo, talk, 2, ana);
        TestUser cleo = person("Cleo");
        writes(cleo, Id.next(), 1, ana);
        digest("after=0").body("count", equalTo(0)).body("items", empty()).body("conversations", equalTo(2));
        reads(ana, talk, 2);
        digest("after=0").body("conversations", equalTo(1));
    }

    @Test
    void whatIsReadGoneMutedOrByWhoLeftIsNotInIt() {
        TestUser cleo = person("Cleo");
        TestUser dev = person("Dev");
        TestUser eva = person("Eva");
        Post post = Post.by(ana);
        Id comment = comments(bo, post);
        for (TestUser one : new TestUser[] {cleo, dev, eva}) comments(one, Post.by(ana));
        reacts(bo, post, "like");
        digest("after=0").body("count", equalTo(5));
        commentRemoved(comment, bo, post);
        digest("after=0").body("count", equalTo(4));
        graph("UserMuted", "muterId", "mutedId", cleo);
        digest("after=0").body("count", equalTo(3));
        graph("UserBlocked", "blockerId", "blockedId", dev);
        digest("after=0").body("count", equalTo(2));
        Identity.deletes(eva);
        digest("after=0").body("count", equalTo(1));
        Identity.restores(eva);
        digest("after=0").body("count", equalTo(2));
        ana.asks().post("/api/v1/notifications/read-all").then().statusCode(204);
        digest("after=0").body("count", equalTo(0)).body("items", empty());
    }

    @Test
    void whatOneHasToldTheNextDoesNotTellUnlessItHasGrown() {
        Post post = Post.by(ana);
        comments(bo, post);
        comments(bo, Post.by(ana));
        long told =
                digest("after=0").body("count", equalTo(2)).extract().jsonPath().getLong("upTo");
        digest("after=" + told).body("count", equalTo(0));
        comments(person("Cleo"), post);
        digest("after=" + told)
                .body("count", equalTo(1))
                .body("items.message", contains("Cleo Test and Bo Test commented on your post."));
        digest("after=0").body("count", equalTo(2));
    }

    @Test
    void thatSomebodyIsBackIsNotNewsOfWhatTheyDidBefore() {
        comments(bo, Post.by(ana));
        long told =
                digest("after=0").body("count", equalTo(1)).extract().jsonPath().getLong("upTo");
        long at = System.currentTimeMillis();
        Identity.deletes(bo);
        Identity.restores(bo);
        digest("after=" + told + "&since=" + at).body("count", equalTo(0));
        digest("since=" + at).body("count", equalTo(0));
    }

    @Test
    void aNumberThatThisDatabaseHasNotReachedSaysNothing() {
        comments(bo, Post.by(ana));
        digest("after=" + Long.MAX_VALUE).body("count", equalTo(1));
        digest("after=" + Long.MAX_VALUE + "&since="
                        + Instant.now().plusSeconds(60).toEpochMilli())
                .body("count", equalTo(0));
    }

    @Test
    void whatSomebodyCallsAGroupIsJustWords() {
        Id hikers = group("Hikers", bo);
        invited(hikers, ana, bo);
        groupIsCalled(hikers, "{actors}\r\nBcc: x@y.example {count} <b>");
        assertThat(digest("after=0").extract().jsonPath().getString("items[0].message"))
                .contains("{actors}", "{count} <b>")
                .startsWith("Bo Test invited you to ");
    }

    @Test
    void itIsNobodyElses() {
        comments(bo, Post.by(ana));
        bo.asks().get("/internal/digest").then().statusCode(200).body("count", equalTo(0));
        RestAssured.get("/internal/digest").then().statusCode(401);
    }

    private ValidatableResponse digest(String query) {
        return ana.asks().get("/internal/digest?" + query).then().statusCode(200);
    }

    private void graph(String type, String by, String whom, TestUser other) {
        Neighbour.of("social-graph").says(type, ana.id() + ":" + other.id(), Map.of(by, ana.id(), whom, other.id()));
    }
}
