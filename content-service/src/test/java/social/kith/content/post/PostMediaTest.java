package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Database.image;
import static social.kith.content.Database.isClaimed;
import static social.kith.content.Database.number;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Others.leaves;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.publishing;
import static social.kith.content.Posts.reading;
import static social.kith.content.media.Sending.sees;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unfollows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.content.media.Drawing;
import social.kith.content.media.Sending;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Images of posts, and whom their addresses give them to. */
@QuarkusTest
class PostMediaTest {
    private TestUser ana;
    private TestUser bo;
    private TestUser cleo;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        cleo = known(TestUser.named("Cleo"));
    }

    @Test
    void anImageIsEnoughAndImagesStandInTheirOrder() {
        String first = image(ana);
        String second = image(ana);
        String post = publishing(ana, Map.of("privacy", "public", "mediaIds", List.of(second, first)))
                .statusCode(201)
                .body("content", equalTo(""), "media.id", contains(second, first))
                .body("media[0].width", equalTo(3), "media[0].url", equalTo("/api/v1/media/" + second))
                .extract()
                .path("id");
        reading(bo, post).body("media.id", contains(second, first));
        publishing(ana, Map.of("privacy", "public", "content", "Plain")).statusCode(201);
        bo.asks()
                .get("/api/v1/users/" + ana.id() + "/posts")
                .then()
                .body("items[0].media", empty(), "items[1].media.id", contains(second, first));
        assertThat(isClaimed(first) && isClaimed(second)).isTrue();
        ana.asks().get("/internal/personal-data").then().body("posts[0].mediaIds", contains(second, first));
    }

    @Test
    void onlyOnesOwnUnusedImagesHangOnIt() {
        String used = image(ana);
        publishing(ana, Map.of("privacy", "public", "mediaIds", List.of(used))).statusCode(201);
        for (String refused : List.of(used, image(bo), Id.next().toString())) {
            String free = image(ana);
            publishing(ana, Map.of("privacy", "public", "mediaIds", List.of(free, refused)))
                    .statusCode(422);
            assertThat(isClaimed(free)).isFalse();
        }
    }

    @Test
    void anEditKeepsTakesAndGivesBackImages() {
        String kept = image(ana);
        String given = image(ana);
        String taken = image(ana);
        String post = publishing(ana, Map.of("content", "Look", "privacy", "public", "mediaIds", List.of(given, kept)))
                .extract()
                .path("id");
        changing(post, Map.of("mediaIds", List.of(kept, taken)))
                .statusCode(200)
                .body("media.id", contains(kept, taken), "content", equalTo("Look"), "edited", equalTo(true));
        assertThat(isClaimed(given)).isFalse();
        assertThat(isClaimed(kept) && isClaimed(taken)).isTrue();
        changing(post, Map.of("mediaIds", List.of(taken, kept))).body("media.id", contains(taken, kept));
        changing(post, Map.of("mediaIds", List.of(kept, image(bo)))).statusCode(422);
        changing(post, Map.of("content", "")).statusCode(200).body("media.id", contains(taken, kept));
        changing(post, Map.of("content", "Gone", "mediaIds", List.of())).body("media", empty());
        assertThat(isClaimed(kept) || isClaimed(taken)).isFalse();
    }

    @Test
    void followersSeeThemForAsLongAsTheyFollow() {
        Id follow = follows(bo, ana);
        String image = sent();
        published("almost_private", image);
        assertShown(image, ana, bo);
        assertHidden(image, cleo);
        unfollows(follow, bo, ana);
        assertShown(image, ana);
        assertHidden(image, bo);
    }

    @Test
    void theChosenSeeThemForAsLongAsTheyFollow() {
        Id follow = follows(bo, ana);
        follows(cleo, ana);
        String image = sent();
        publishing(
                        ana,
                        Map.of(
                                "privacy",
                                "private",
                                "audience",
                                List.of(bo.id().toString()),
                                "mediaIds",
                                List.of(image)))
                .statusCode(201);
        assertShown(image, ana, bo);
        assertHidden(image, cleo);
        unfollows(follow, bo, ana);
        assertHidden(image, bo);
    }

    @Test
    void aChangeOfWhoMaySeeThePostIsOneOfWhoMaySeeThem() {
        String image = sent();
        String post = published("public", image);
        assertShown(image, ana, bo);
        changing(post, Map.of("privacy", "private")).statusCode(200);
        assertShown(image, ana);
        assertHidden(image, bo);
        changing(post, Map.of("privacy", "unlisted")).statusCode(200);
        assertShown(image, bo);
    }

    @Test
    void whoIsInABlockWithItsAuthorDoesNotSeeThem() {
        String image = sent();
        published("public", image);
        blocks(ana, bo);
        blocks(cleo, ana);
        assertShown(image, ana);
        assertHidden(image, bo, cleo);
        unblocks(ana, bo);
        assertShown(image, bo);
    }

    @Test
    void membersSeeThoseInTheirGroup() {
        Id hikers = group("Hikers", ana, bo);
        String image = sent();
        ana.asks()
                .body(Map.of("mediaIds", List.of(image)))
                .post("/api/v1/groups/" + hikers + "/posts")
                .then()
                .statusCode(201)
                .body("media.id", contains(image));
        assertShown(image, ana, bo);
        assertHidden(image, cleo);
        leaves(bo, hikers);
        assertShown(image, ana);
        assertHidden(image, bo);
    }

    @Test
    void theyGoWithThePostAndWithItsAuthor() {
        String image = sent();
        String other = sent();
        String post = published("public", image);
        published("public", other);
        Identity.deletes(ana);
        assertHidden(other, bo);
        Identity.restores(ana);
        assertShown(other, ana, bo);
        deleting(ana, post).statusCode(204);
        assertHidden(image, ana, bo);
        Identity.erases(ana);
        for (String gone : List.of(image, other)) await().until(() -> !Sending.isStored(gone));
        assertHidden(other, bo);
        assertThat(number("select count(*) from post_media where media_id in (?, ?)", Id.parse(image), Id.parse(other)))
                .isZero();
    }

    @Test
    void whatAnEditTakesAwayIsShownToNobodyElseAndGoes() {
        String image = sent();
        String post = published("public", image);
        changing(post, Map.of("content", "Words", "mediaIds", List.of())).statusCode(200);
        assertHidden(image, bo);
        await().until(() -> !Sending.isStored(image));
    }

    private String sent() {
        return Sending.sent(ana, Drawing.jpeg(8, 8));
    }

    private String published(String privacy, String image) {
        return publishing(ana, Map.of("privacy", privacy, "mediaIds", List.of(image)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse changing(String post, Map<String, ?> change) {
        return ana.asks().body(change).patch("/api/v1/posts/" + post).then();
    }

    private static void assertShown(String image, TestUser... viewers) {
        assertThat(viewers).allMatch(viewer -> sees(viewer, image));
    }

    private static void assertHidden(String image, TestUser... viewers) {
        assertThat(viewers).noneMatch(viewer -> sees(viewer, image));
    }
}
