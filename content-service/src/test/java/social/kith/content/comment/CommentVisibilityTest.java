package social.kith.content.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.content.Comments.changing;
import static social.kith.content.Comments.commented;
import static social.kith.content.Comments.commenting;
import static social.kith.content.Comments.deleting;
import static social.kith.content.Comments.under;
import static social.kith.content.Others.becomes;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Others.leaves;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.publishingIn;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unfollows;
import static social.kith.platform.testkit.Problems.wordsOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.content.Posts;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Who reads, writes and deletes comments, and whose nobody meets. */
@QuarkusTest
class CommentVisibilityTest {
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
    void whoeverSeesThePostReadsAndWritesAndNobodyElse() {
        Id follow = follows(bo, ana);
        for (String privacy : List.of("public", "unlisted")) assertOpen(cleo, published(ana, privacy));
        for (String post : List.of(published(ana, "almost_private"), published(ana, "private", bo))) {
            assertOpen(bo, post);
            assertClosed(cleo, post);
        }
        assertClosed(bo, published(ana, "private"));
        String forFollowers = published(ana, "almost_private");
        assertOpen(bo, forFollowers);
        unfollows(follow, bo, ana);
        assertClosed(bo, forFollowers);
    }

    @Test
    void inAGroupItIsTheMembersAndWhoLeavesStillDeletesTheirOwn() {
        Id hikers = group("Sunday hikers", ana, bo);
        String post = publishingIn(hikers, ana).extract().path("id");
        follows(cleo, ana);
        assertClosed(cleo, post);
        assertOpen(bo, post);
        String own = commented(bo, post);
        String others = commented(ana, post);
        leaves(bo, hikers);
        assertClosed(bo, post);
        changing(bo, own, Map.of("content", "x")).statusCode(404);
        deleting(bo, others).statusCode(404);
        deleting(bo, own).statusCode(204);
        assertThat(list(ana, under(post), 20)).doesNotContain(own).contains(others);
    }

    @Test
    void itsAuthorAndThePostsAuthorDeleteItAndOtherReadersMayNot() {
        follows(bo, ana);
        String post = published(ana, "almost_private");
        follows(cleo, ana);
        String first = commented(bo, post);
        String second = commented(bo, post);
        TestUser stranger = known(TestUser.named("Dev"));
        deleting(stranger, first).statusCode(404);
        deleting(cleo, first).statusCode(403);
        deleting(ana, first).statusCode(204);
        deleting(bo, second).statusCode(204);
        assertThat(list(cleo, under(post), 20)).isEmpty();
    }

    @Test
    void inAGroupItsCreatorAndAdminsDeleteWhatAnybodySaid() {
        Id hikers = group("Sunday hikers", ana, bo, cleo);
        String post = publishingIn(hikers, bo).extract().path("id");
        String comment = commented(bo, post);
        deleting(cleo, comment).statusCode(403);
        becomes("admin", cleo, hikers);
        deleting(cleo, comment).statusCode(204);
        becomes("member", cleo, hikers);
        comment = commented(bo, post);
        deleting(cleo, comment).statusCode(403);
        becomes("creator", ana, hikers);
        deleting(ana, comment).statusCode(204);
        String elsewhere = commented(bo, published(bo, "public"));
        deleting(ana, elsewhere).statusCode(403);
    }

    @Test
    void betweenABlockerAndTheBlockedNeitherHasSaidAnythingAndPagesAreFull() {
        String post = published(cleo, "public");
        List<String> byAna = new ArrayList<>();
        List<String> byBo = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            byAna.add(commented(ana, post));
            byBo.add(commented(bo, post));
        }
        blocks(ana, bo);
        for (int limit : List.of(1, 3, 20)) {
            assertThat(list(ana, under(post), limit)).isEqualTo(byAna);
            assertThat(list(bo, under(post), limit)).isEqualTo(byBo);
            assertThat(list(cleo, under(post), limit)).containsAll(byAna).containsAll(byBo);
        }
        ana.asks().get("/api/v1" + under(post) + "?limit=2").then().body("items.size()", equalTo(2));
        assertThat(wordsOf(deleting(bo, byAna.getFirst()).statusCode(404)))
                .isEqualTo(wordsOf(deleting(bo, Id.next().toString()).statusCode(404)));
        assertThat(wordsOf(
                        changing(ana, byBo.getFirst(), Map.of("content", "x")).statusCode(404)))
                .isEqualTo(wordsOf(changing(ana, Id.next().toString(), Map.of("content", "x"))
                        .statusCode(404)));
        unblocks(ana, bo);
        assertThat(list(bo, under(post), 20)).containsAll(byAna);
    }

    @Test
    void blockedMembersOfOneGroupDoNotMeetEachOthersCommentsThereNorCountThem() {
        Id hikers = group("Sunday hikers", cleo, ana, bo);
        String post = publishingIn(hikers, cleo).extract().path("id");
        String byAna = commented(ana, post);
        List<String> byBo = List.of(commented(bo, post), commented(bo, post));
        blocks(ana, bo);
        assertThat(list(ana, under(post), 1)).containsExactly(byAna);
        assertThat(list(bo, under(post), 1)).isEqualTo(byBo);
        assertThat(list(cleo, under(post), 1)).contains(byAna).containsAll(byBo);
        assertCounts(Map.of(ana, 1, bo, 2, cleo, 3), hikers, post);
        deleting(bo, byAna).statusCode(404);
        becomes("admin", bo, hikers);
        deleting(bo, byAna).statusCode(404);
        unblocks(ana, bo);
        assertCounts(Map.of(ana, 3, bo, 3, cleo, 3), hikers, post);
    }

    private static void assertCounts(Map<TestUser, Integer> expected, Id group, String post) {
        expected.forEach((viewer, number) -> {
            Posts.reading(viewer, post).body("commentCount", equalTo(number));
            viewer.asks().get("/api/v1/groups/" + group + "/posts").then().body("items.commentCount", contains(number));
        });
    }

    @Test
    void whoIsBlockedByThePostsAuthorFindsNoPostAndTheirCommentIsNotMet() {
        String post = published(ana, "public");
        String comment = commented(bo, post);
        blocks(ana, bo);
        assertClosed(bo, post);
        assertThat(list(ana, under(post), 20)).isEmpty();
        assertThat(list(cleo, under(post), 20)).containsExactly(comment);
        deleting(ana, comment).statusCode(404);
        changing(bo, comment, Map.of("content", "x")).statusCode(404);
        deleting(bo, comment).statusCode(204);
    }

    @Test
    void whatADeletedUserSaidIsNowhereAndBackAsItWas() {
        String post = published(ana, "public");
        String comment = commented(bo, post);
        String other = commented(cleo, post);
        Identity.deletes(bo);
        assertThat(list(ana, under(post), 1)).containsExactly(other);
        deleting(ana, comment).statusCode(404);
        Identity.restores(bo);
        assertThat(list(ana, under(post), 1)).containsExactly(comment, other);
    }

    @Test
    void nothingIsSaidToAPostThatIsGone() {
        String post = published(ana, "public");
        String comment = commented(bo, post);
        Posts.deleting(ana, post).statusCode(204);
        assertClosed(bo, post);
        assertClosed(ana, post);
        changing(bo, comment, Map.of("content", "x")).statusCode(404);
        deleting(bo, comment).statusCode(404);
        deleting(ana, comment).statusCode(404);
    }

    @Test
    void itsAuthorDeletesItAlsoWhereThePostsAuthorHasLeft() {
        String post = published(ana, "public");
        String comment = commented(bo, post);
        Identity.deletes(ana);
        assertClosed(bo, post);
        deleting(bo, comment).statusCode(204);
        Identity.restores(ana);
        assertThat(list(ana, under(post), 20)).isEmpty();
    }

    private static void assertOpen(TestUser viewer, String post) {
        String comment = commented(viewer, post);
        assertThat(list(viewer, under(post), 20)).contains(comment);
    }

    private static void assertClosed(TestUser viewer, String post) {
        String nothing = Id.next().toString();
        assertThat(wordsOf(viewer.asks().get("/api/v1" + under(post)).then().statusCode(404)))
                .isEqualTo(wordsOf(
                        viewer.asks().get("/api/v1" + under(nothing)).then().statusCode(404)));
        assertThat(wordsOf(commenting(viewer, post).statusCode(404)))
                .isEqualTo(wordsOf(commenting(viewer, nothing).statusCode(404)));
    }
}
