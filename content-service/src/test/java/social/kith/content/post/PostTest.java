package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.publishing;
import static social.kith.content.Posts.reading;
import static social.kith.content.Posts.sees;
import static social.kith.people.testkit.SocialGraph.follows;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class PostTest {
    @Test
    void whatIsPublishedTwiceWithOneKeyIsOnePost() {
        TestUser ana = known(TestUser.named("Ana"));
        var post = Map.of("content", "Once.", "privacy", "public");
        String key = Id.next().toString();
        var first = ana.asks().header("Idempotency-Key", key).body(post).post("/api/v1/posts");
        var again = ana.asks().header("Idempotency-Key", key).body(post).post("/api/v1/posts");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(list(ana, "/users/" + ana.id() + "/posts", 20)).hasSize(1);
        var read = ana.asks().get("/api/v1/posts/" + first.path("id") + "?fields=content");
        assertThat(read.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(read.<Map<String, Object>>path("$")).containsOnlyKeys("id", "content");
    }

    @Test
    void whatIsPublishedIsAnsweredReadAndTold() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        String post = publishing(ana, Map.of("title", "Rain", "content", "At last.", "privacy", "public"))
                .statusCode(201)
                .body("author.firstName", equalTo("Ana"), "title", equalTo("Rain"), "privacy", equalTo("public"))
                .extract()
                .path("id");
        var read = reading(bo, post)
                .statusCode(200)
                .body(
                        "content",
                        equalTo("At last."),
                        "author.id",
                        equalTo(ana.id().toString()))
                .body("edited", equalTo(false), "commentCount", equalTo(0), "reactionCounts", equalTo(Map.of()))
                .body("myReaction", nullValue(), "media", empty(), "mentions", empty())
                .body("$", not(hasKey("audience")), "$", not(hasKey("group")))
                .extract();
        assertThat(read.<String>path("createdAt"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                .isEqualTo(read.<String>path("updatedAt"));
        try (var topic = Topic.of("content")) {
            assertThat(topic.next("PostPublished", post).data())
                    .contains(
                            "\"privacy\":\"public\"",
                            "\"groupId\":null",
                            ana.id().toString());
        }
    }

    @Test
    void somebodyWhoHasJustRegisteredPostsUnderTheirOwnName() {
        TestUser unheardOf = TestUser.named("Newcomer");
        String post = publishing(unheardOf, "public")
                .statusCode(201)
                .body("author.firstName", equalTo("Newcomer"))
                .extract()
                .path("id");
        reading(unheardOf, post).body("author.firstName", equalTo("Newcomer"));
        assertThat(list(unheardOf, "/users/" + unheardOf.id() + "/posts", 20)).containsExactly(post);
    }

    @Test
    void aMalformedPostIsRefusedByALookAtIt() {
        TestUser ana = known(TestUser.named("Ana"));
        List<Map<String, ?>> malformed = List.of(
                Map.of("content", "x"),
                Map.of("privacy", "public"),
                Map.of("content", " ", "privacy", "public"),
                Map.of("content", "x", "privacy", "secret"),
                Map.of("content", "x", "privacy", "public", "title", "\t"),
                Map.of("content", "x", "privacy", "public", "title", "t".repeat(201)),
                Map.of("content", "x".repeat(10_001), "privacy", "public"),
                Map.of("content", "x", "privacy", "private", "audience", List.of("bo")),
                Map.of("content", "x", "privacy", "private", "audience", Collections.singletonList(null)),
                Map.of(
                        "content",
                        "x",
                        "privacy",
                        "public",
                        "mediaIds",
                        Stream.generate(Id::next).limit(5).map(Id::toString).toList()),
                Map.of("content", "x", "privacy", "public", "mediaIds", Collections.nCopies(2, "0SACMEHA50ZV2")),
                Map.of("content", "", "privacy", "public"),
                Map.of("title", "Rain", "privacy", "public", "mediaIds", List.of()),
                Map.of("content", "x", "privacy", "public", "colour", "red"));
        for (var post : malformed)
            publishing(ana, post)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors", hasSize(1));
        publishing(ana, Map.of("content", "😀".repeat(10_000), "title", "😀".repeat(200), "privacy", "public"))
                .statusCode(201);
    }

    @Test
    void mediaThatIsNotThereCannotBeAttached() {
        TestUser ana = known(TestUser.named("Ana"));
        publishing(
                        ana,
                        Map.of(
                                "content",
                                "x",
                                "privacy",
                                "public",
                                "mediaIds",
                                List.of(Id.next().toString())))
                .statusCode(422)
                .body("detail", equalTo("Only images of your own that nothing uses yet can be attached."));
        publishing(ana, Map.of("content", "x", "privacy", "public", "mediaIds", List.of()))
                .statusCode(201);
    }

    @Test
    void onlyItsAuthorDeletesAPostAndThenItNeverWas() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        String seen = published(ana, "public");
        String unseen = published(ana, "private");
        deleting(bo, seen).statusCode(403);
        deleting(bo, unseen).statusCode(404);
        deleting(ana, seen).statusCode(204);
        deleting(ana, seen).statusCode(404);
        reading(ana, seen).statusCode(404);
        assertThat(list(bo, "/discover", 100)).doesNotContain(seen);
        assertThat(list(ana, "/feed", 100)).containsExactly(unseen);
        assertThat(list(ana, "/users/" + ana.id() + "/posts", 100)).containsExactly(unseen);
    }

    @Test
    void theOthersAreToldOnceThatAPostIsGone() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser bo = known(TestUser.named("Bo"));
        String post = published(ana, "public");
        deleting(bo, post).statusCode(403);
        deleting(ana, post).statusCode(204);
        deleting(ana, post).statusCode(404);
        String last = published(ana, "public");
        try (var topic = Topic.of("content")) {
            topic.next("PostPublished", last);
            assertThat(topic.awaitEvents(events -> true).stream()
                            .filter(event -> event.key().equals(post)))
                    .extracting(Event::type)
                    .containsExactly("PostPublished", "PostRemoved");
            assertThat(topic.next("PostRemoved", post).data())
                    .contains("\"authorId\":\"" + ana.id() + "\"", "\"groupId\":null");
        }
    }

    @Test
    void aPrivateProfileHidesItsListButNotAPublicPost() {
        TestUser ana = known(TestUser.named("Ana"));
        TestUser cleo = known(TestUser.reserved("Cleo"));
        String post = published(cleo, "public");
        ana.asks().get("/api/v1/users/" + cleo.id() + "/posts").then().statusCode(403);
        assertThat(sees(ana, post)).isTrue();
        assertThat(list(ana, "/discover", 100)).contains(post);
        follows(ana, cleo);
        assertThat(list(ana, "/users/" + cleo.id() + "/posts", 20)).containsExactly(post);
        assertThat(list(cleo, "/users/" + cleo.id() + "/posts", 20)).containsExactly(post);
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhoIsNotSignedInIsAskedTo() {
        TestUser ana = known(TestUser.named("Ana"));
        reading(ana, Id.next().toString()).statusCode(404);
        reading(ana, "nothing").statusCode(400);
        ana.asks().get("/api/v1/users/" + Id.next() + "/posts").then().statusCode(404);
        for (String path : List.of("/posts/" + Id.next(), "/feed", "/discover", "/users/" + ana.id() + "/posts"))
            io.restassured.RestAssured.get("/api/v1" + path).then().statusCode(401);
    }
}
