package social.kith.content.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Comments.changing;
import static social.kith.content.Comments.commented;
import static social.kith.content.Comments.commenting;
import static social.kith.content.Comments.deleting;
import static social.kith.content.Comments.under;
import static social.kith.content.Database.image;
import static social.kith.content.Database.isClaimed;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.published;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.follows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Images in comments. */
@QuarkusTest
class CommentMediaTest {
    @Inject
    CommentMedia media;

    private TestUser ana;
    private TestUser bo;
    private String post;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        follows(bo, ana);
        post = published(ana, "almost_private");
    }

    @Test
    void anImageIsEnoughAndImagesStandInTheirOrder() {
        String first = image(bo);
        String second = image(bo);
        String comment = commenting(bo, post, Map.of("mediaIds", List.of(second, first)))
                .statusCode(201)
                .body("content", equalTo(""), "media.id", contains(second, first))
                .body("media[0].width", equalTo(3), "media[0].url", equalTo("/api/v1/media/" + second))
                .extract()
                .path("id");
        String plain = commented(ana, post);
        String third = commenting(bo, post, Map.of("content", "", "mediaIds", List.of(image(bo))))
                .statusCode(201)
                .extract()
                .path("id");
        ana.asks()
                .get("/api/v1" + under(post))
                .then()
                .body("items.id", contains(comment, plain, third))
                .body("items[0].media.id", contains(second, first), "items[1].media", empty());
        assertThat(isClaimed(first) && isClaimed(second)).isTrue();
    }

    @Test
    void onlyOnesOwnUnusedImagesHangOnIt() {
        String used = image(bo);
        commenting(bo, post, Map.of("mediaIds", List.of(used))).statusCode(201);
        for (String refused : List.of(used, image(ana), Id.next().toString())) {
            String free = image(bo);
            commenting(bo, post, Map.of("mediaIds", List.of(free, refused))).statusCode(422);
            assertThat(isClaimed(free)).isFalse();
        }
    }

    @Test
    void anEditKeepsTakesAndGivesBackImages() {
        String kept = image(bo);
        String given = image(bo);
        String taken = image(bo);
        String comment = commenting(bo, post, Map.of("content", "Look", "mediaIds", List.of(given, kept)))
                .extract()
                .path("id");
        changing(bo, comment, Map.of("mediaIds", List.of(kept, taken)))
                .statusCode(200)
                .body("media.id", contains(kept, taken), "content", equalTo("Look"), "edited", equalTo(true));
        assertThat(isClaimed(given)).isFalse();
        assertThat(isClaimed(kept) && isClaimed(taken)).isTrue();
        changing(bo, comment, Map.of("mediaIds", List.of(taken, kept))).body("media.id", contains(taken, kept));
        changing(bo, comment, Map.of("mediaIds", List.of(kept, given, image(ana))))
                .statusCode(422);
        changing(bo, comment, Map.of("content", "")).statusCode(200).body("content", equalTo(""));
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("mediaIds", null);
        changing(bo, comment, nothing).statusCode(422);
        changing(bo, comment, Map.of("content", "Gone", "mediaIds", List.of())).body("media", empty());
        assertThat(isClaimed(kept) || isClaimed(taken)).isFalse();
    }

    @Test
    void whoeverMeetsTheCommentSeesItsImagesAndNobodyElse() {
        String image = image(bo);
        String comment = commenting(bo, post, Map.of("mediaIds", List.of(image)))
                .extract()
                .path("id");
        TestUser cleo = known(TestUser.named("Cleo"));
        TestUser dev = known(TestUser.named("Dev"));
        follows(cleo, ana);
        assertShown(image, ana, bo, cleo);
        assertHidden(image, dev);
        blocks(cleo, bo);
        assertShown(image, ana, bo);
        assertHidden(image, cleo);
        Identity.deletes(bo);
        assertHidden(image, ana, cleo);
        Identity.restores(bo);
        assertShown(image, ana, bo);
        deleting(bo, comment).statusCode(204);
        assertHidden(image, ana, bo, cleo);
        assertHidden(Id.next().toString(), ana);
    }

    private void assertShown(String image, TestUser... viewers) {
        assertThat(Arrays.stream(viewers)).allMatch(viewer -> media.shows(viewer.id(), Id.parse(image)));
    }

    private void assertHidden(String image, TestUser... viewers) {
        assertThat(Arrays.stream(viewers)).noneMatch(viewer -> media.shows(viewer.id(), Id.parse(image)));
    }
}
