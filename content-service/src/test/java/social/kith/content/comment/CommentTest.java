package social.kith.content.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static social.kith.content.Comments.changing;
import static social.kith.content.Comments.commented;
import static social.kith.content.Comments.commenting;
import static social.kith.content.Comments.deleting;
import static social.kith.content.Comments.under;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.Event;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

@QuarkusTest
class CommentTest {
    private TestUser ana;
    private TestUser bo;
    private String post;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        post = published(ana, "public");
    }

    @Test
    void whatIsSaidIsAnsweredListedAndToldButNotInWords() {
        var answer = commenting(bo, post, Map.of("content", "At last.\nRain! 🌧"))
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("postId", equalTo(post), "author.firstName", equalTo("Bo"))
                .body("content", equalTo("At last.\nRain! 🌧"), "media", empty(), "edited", equalTo(false))
                .extract();
        assertThat(answer.<String>path("createdAt"))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z")
                .isEqualTo(answer.<String>path("updatedAt"));
        ana.asks().get("/api/v1" + under(post)).then().body("items", contains(answer.<Map<String, ?>>path("$")));
        String comment = answer.path("id");
        try (var topic = Topic.of("content")) {
            assertThat(topic.next("CommentAdded", post + ":" + comment).data())
                    .contains(
                            "\"commentId\":\"" + comment + "\"",
                            "\"postId\":\"" + post + "\"",
                            "\"postAuthorId\":\"" + ana.id() + "\"",
                            "\"authorId\":\"" + bo.id() + "\"",
                            "\"groupId\":null")
                    .doesNotContain("Rain");
        }
    }

    @Test
    void theListIsOldestFirstInPagesOfAnySize() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) all.add(commented(i % 2 == 0 ? ana : bo, post));
        for (int limit : List.of(1, 2, 5, 100))
            assertThat(list(bo, under(post), limit)).isEqualTo(all);
        var first = bo.asks().get("/api/v1" + under(post) + "?limit=3").then().extract();
        deleting(ana, all.get(4)).statusCode(204);
        String late = commented(ana, post);
        bo.asks()
                .get("/api/v1" + under(post) + "?limit=3&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.id", equalTo(List.of(all.get(3), late)));
        assertThat(list(bo, under(published(ana, "public")), 20)).isEmpty();
    }

    @Test
    void somebodyWhoHasJustRegisteredCommentsUnderTheirOwnName() {
        TestUser unheardOf = TestUser.named("Newcomer");
        commenting(unheardOf, post).statusCode(201).body("author.firstName", equalTo("Newcomer"));
        ana.asks().get("/api/v1" + under(post)).then().body("items.author.firstName", contains("Newcomer"));
    }

    @Test
    void whatIsSaidTwiceWithOneKeyIsSaidOnce() {
        String key = Id.next().toString();
        var body = Map.of("content", "Once.");
        var first = bo.asks().header("Idempotency-Key", key).body(body).post("/api/v1" + under(post));
        var again = bo.asks().header("Idempotency-Key", key).body(body).post("/api/v1" + under(post));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(list(bo, under(post), 20)).hasSize(1);
    }

    @Test
    void aMalformedCommentIsRefusedByALookAtIt() {
        String image = Id.next().toString();
        List<Map<String, ?>> malformed = List.of(
                Map.of(),
                Map.of("content", ""),
                Map.of("mediaIds", List.of()),
                Map.of("content", "", "mediaIds", List.of()),
                Map.of("content", " \t\u200b"),
                Map.of("content", " ", "mediaIds", List.of(image)),
                Map.of("content", "x".repeat(5_001)),
                Map.of("content", "x", "mediaIds", List.of("image")),
                Map.of("content", "x", "mediaIds", List.of(image, image)),
                Map.of("content", "x", "mediaIds", Collections.singletonList(null)),
                Map.of("content", "x", "mediaIds", ids(5)),
                Map.of("content", List.of("x")),
                Map.of("content", "x", "colour", "red"));
        for (var comment : malformed)
            commenting(bo, post, comment)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors", hasSize(1));
        assertThat(list(ana, under(post), 20)).isEmpty();
        commenting(bo, post, Map.of("content", "😀".repeat(5_000))).statusCode(201);
    }

    @Test
    void anImageHasToBeThere() {
        commenting(bo, post, Map.of("content", "x", "mediaIds", ids(1)))
                .statusCode(422)
                .body("detail", equalTo("Only images of your own that nothing uses yet can be attached."));
        assertThat(list(ana, under(post), 20)).isEmpty();
    }

    @Test
    void whatIsDeletedNeverWasAndIsToldOnce() {
        String comment = commented(bo, post);
        deleting(bo, comment).statusCode(204);
        deleting(bo, comment).statusCode(404);
        changing(bo, comment, Map.of("content", "x")).statusCode(404);
        assertThat(list(ana, under(post), 20)).isEmpty();
        String last = commented(bo, post);
        try (var topic = Topic.of("content")) {
            topic.next("CommentAdded", post + ":" + last);
            assertThat(topic.awaitEvents(events -> true).stream()
                            .filter(event -> event.key().equals(post + ":" + comment)))
                    .extracting(Event::type)
                    .containsExactly("CommentAdded", "CommentRemoved");
        }
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhoIsNotSignedInIsAskedTo() {
        String nothing = Id.next().toString();
        commenting(ana, nothing).statusCode(404);
        ana.asks().get("/api/v1" + under(nothing)).then().statusCode(404);
        changing(ana, nothing, Map.of("content", "x")).statusCode(404);
        deleting(ana, nothing).statusCode(404);
        ana.asks().get("/api/v1" + under("x")).then().statusCode(400);
        deleting(ana, "x").statusCode(400);
        for (String bad : List.of("limit=0", "limit=101", "limit=x", "cursor=x"))
            ana.asks().get("/api/v1" + under(post) + "?" + bad).then().statusCode(400);
        RestAssured.get("/api/v1" + under(post)).then().statusCode(401);
        RestAssured.delete("/api/v1/comments/" + nothing).then().statusCode(401);
    }

    private static List<String> ids(int number) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) ids.add(Id.next().toString());
        return ids;
    }
}
