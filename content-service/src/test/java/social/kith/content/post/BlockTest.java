package social.kith.content.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.list;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.publishing;
import static social.kith.content.Posts.publishingIn;
import static social.kith.content.Posts.reading;
import static social.kith.content.Posts.sees;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unfollows;
import static social.kith.platform.testkit.Problems.wordsOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** Between two people of whom one blocks the other, neither has ever written anything, whichever of them looks. */
@QuarkusTest
class BlockTest {
    private TestUser ana;
    private TestUser bo;
    private Id hikers;

    @BeforeEach
    void meet() {
        ana = known(TestUser.named("Ana"));
        bo = known(TestUser.named("Bo"));
        hikers = group("Sunday hikers", ana, bo);
    }

    @Test
    void neitherMeetsWhatTheOtherWroteAndBothStillMeetTheirOwn() {
        List<String> byAna = writtenBy(ana);
        List<String> byBo = writtenBy(bo);
        for (TestUser viewer : List.of(ana, bo))
            assertThat(list(viewer, "/discover", 100)).contains(byAna.getFirst(), byBo.getFirst());
        blocks(ana, bo);
        for (String post : byAna) assertThat(sees(bo, post)).as("by Ana").isFalse();
        for (String post : byBo) assertThat(sees(ana, post)).as("by Bo").isFalse();
        assertMeetsOnlyTheirOwn(ana, byAna, byBo);
        assertMeetsOnlyTheirOwn(bo, byBo, byAna);
    }

    @Test
    void theirListsAndPostsAreAnsweredAsThoseOfNobody() {
        String post = published(ana, "public");
        blocks(ana, bo);
        assertSameRefusal(reading(bo, post), reading(bo, Id.next().toString()));
        assertSameRefusal(deleting(bo, post), deleting(bo, Id.next().toString()));
        assertSameRefusal(postsOf(ana, bo), postsOf(TestUser.named("Nobody"), bo));
        assertSameRefusal(postsOf(bo, ana), postsOf(TestUser.named("Nobody"), ana));
    }

    @Test
    void allIsBackOnceTheLastBlockIsOver() {
        List<String> posts = writtenBy(ana);
        blocks(ana, bo);
        blocks(bo, ana);
        unblocks(ana, bo);
        for (String post : posts) assertThat(sees(bo, post)).isFalse();
        unblocks(bo, ana);
        for (String post : posts) assertThat(sees(bo, post)).isTrue();
        assertThat(list(bo, "/groups/" + hikers + "/posts", 100)).containsExactly(posts.getLast());
        assertThat(list(bo, "/users/" + ana.id() + "/posts", 100)).containsExactly(posts.getLast(), posts.getFirst());
    }

    @Test
    void whoIsBlockedIsInNoAudienceAndIsNotChosenAgainByFollowingAgain() {
        Id follow = follows(bo, ana);
        String post = published(ana, "private", bo);
        unfollows(follow, bo, ana);
        blocks(ana, bo);
        reading(ana, post).body("audience", empty());
        publishing(ana, "private", bo).statusCode(422);
        unblocks(ana, bo);
        follows(bo, ana);
        assertThat(sees(bo, post)).isFalse();
        reading(ana, post).body("audience", empty());
    }

    /** What somebody sees of anybody whom they do not follow: the first is in every list, the last in the group's. */
    private List<String> writtenBy(TestUser author) {
        return List.of(
                published(author, "public"),
                published(author, "unlisted"),
                publishingIn(hikers, author).extract().path("id"));
    }

    private void assertMeetsOnlyTheirOwn(TestUser viewer, List<String> own, List<String> others) {
        for (String post : own) assertThat(sees(viewer, post)).isTrue();
        for (String path : List.of("/feed", "/discover")) {
            assertThat(list(viewer, path, 100)).contains(own.getFirst()).doesNotContainAnyElementsOf(others);
        }
        assertThat(list(viewer, "/groups/" + hikers + "/posts", 1)).containsExactly(own.getLast());
        assertThat(list(viewer, "/users/" + viewer.id() + "/posts", 100)).isEqualTo(own.reversed());
    }

    private static ValidatableResponse postsOf(TestUser owner, TestUser viewer) {
        return viewer.asks().get("/api/v1/users/" + owner.id() + "/posts").then();
    }

    private static void assertSameRefusal(ValidatableResponse one, ValidatableResponse other) {
        assertThat(wordsOf(one.statusCode(404))).isEqualTo(wordsOf(other.statusCode(404)));
    }
}
