package social.kith.content.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static social.kith.content.Comments.changing;
import static social.kith.content.Comments.commented;
import static social.kith.content.Comments.commenting;
import static social.kith.content.Comments.deleting;
import static social.kith.content.Comments.under;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.published;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

@QuarkusTest
class CommentChangeTest {
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
    void anEditIsMarkedAndIsWhatEverybodyReads() {
        var first = commenting(bo, post, Map.of("content", "Wel said")).extract();
        var edited = changing(bo, first.path("id"), Map.of("content", "Well said"))
                .statusCode(200)
                .header("ETag", not(equalTo(first.header("ETag"))))
                .body("content", equalTo("Well said"), "edited", equalTo(true))
                .body("createdAt", equalTo(first.<String>path("createdAt")))
                .extract();
        assertThat(edited.<String>path("updatedAt")).isGreaterThan(first.path("createdAt"));
        ana.asks().get("/api/v1" + under(post)).then().body("items", hasItem(edited.<Map<String, ?>>path("$")));
    }

    @Test
    void whoChangesNothingLeavesNoMark() {
        var first = commenting(bo, post, Map.of("content", "Well said")).extract();
        for (Map<String, ?> nothing : List.of(
                Map.<String, Object>of(), Map.of("content", "Well said"), Map.of("mediaIds", List.<String>of())))
            changing(bo, first.path("id"), nothing)
                    .statusCode(200)
                    .header("ETag", equalTo(first.header("ETag")))
                    .body("edited", equalTo(false), "updatedAt", equalTo(first.<String>path("updatedAt")));
    }

    @Test
    void whoHasSeenAnEarlierStateChangesNothing() {
        var first = commenting(bo, post).extract();
        String path = "/api/v1/comments/" + first.path("id");
        String seen = first.header("ETag");
        String next = bo.asks()
                .header("If-Match", seen)
                .body(Map.of("content", "Two"))
                .patch(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        bo.asks()
                .header("If-Match", seen)
                .body(Map.of("content", "Three"))
                .patch(path)
                .then()
                .statusCode(412);
        bo.asks()
                .header("If-Match", next)
                .body(Map.of("content", "Three"))
                .patch(path)
                .then()
                .statusCode(200);
        ana.asks().get("/api/v1" + under(post)).then().body("items.content", equalTo(List.of("Three")));
    }

    @Test
    void nobodyElseChangesIt() {
        String onPublic = commented(bo, post);
        changing(ana, onPublic, Map.of("content", "Mine")).statusCode(403);
        TestUser cleo = known(TestUser.named("Cleo"));
        changing(cleo, onPublic, Map.of("content", "Mine")).statusCode(403);
        follows(bo, ana);
        String unseen = commented(bo, published(ana, "almost_private"));
        changing(cleo, unseen, Map.of("content", "Mine")).statusCode(404);
        ana.asks().get("/api/v1" + under(post)).then().body("items.content", equalTo(List.of("Well said")));
    }

    @Test
    void whoSeesThePostNoLongerDoesNotChangeButStillDeletes() {
        Id follow = follows(bo, ana);
        String forFollowers = published(ana, "almost_private");
        String comment = commented(bo, forFollowers);
        unfollows(follow, bo, ana);
        changing(bo, comment, Map.of("content", "x"))
                .statusCode(404)
                .body("detail", equalTo("There is no such comment."));
        deleting(bo, comment).statusCode(204);
        ana.asks().get("/api/v1" + under(forFollowers)).then().body("items.size()", equalTo(0));
    }

    @Test
    void aChangeIsHeldToTheSameRulesAsAComment() {
        String comment = commented(bo, post);
        List<String> malformed = List.of(
                "{\"content\": \" \"}",
                "{\"content\": \"" + "x".repeat(5_001) + "\"}",
                "{\"content\": 1, \"mediaIds\": 2}",
                "{\"content\": \"\", \"mediaIds\": []}",
                "{\"mediaIds\": [\"x\"]}",
                "{\"mediaIds\": [null]}",
                "{\"postId\": \"" + post + "\"}",
                "[]",
                "");
        for (String patch : malformed)
            bo.asks().body(patch).patch("/api/v1/comments/" + comment).then().statusCode(400);
        for (String against :
                List.of("{\"content\": \"\"}", "{\"content\": null}", "{\"mediaIds\": [\"" + Id.next() + "\"]}"))
            bo.asks().body(against).patch("/api/v1/comments/" + comment).then().statusCode(422);
        ana.asks()
                .get("/api/v1" + under(post))
                .then()
                .body("items.content", equalTo(List.of("Well said")), "items.edited", equalTo(List.of(false)));
    }
}
