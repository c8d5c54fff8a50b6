package social.kith.content.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.content.Others.group;
import static social.kith.content.Others.known;
import static social.kith.content.Others.leaves;
import static social.kith.content.Posts.deleting;
import static social.kith.content.Posts.published;
import static social.kith.content.Posts.publishingIn;
import static social.kith.content.Posts.reading;
import static social.kith.content.Reactions.reacting;
import static social.kith.content.Reactions.reactionsTo;
import static social.kith.content.Reactions.takingBack;
import static social.kith.people.testkit.SocialGraph.blocks;
import static social.kith.people.testkit.SocialGraph.follows;
import static social.kith.people.testkit.SocialGraph.unblocks;
import static social.kith.people.testkit.SocialGraph.unfollows;
import static social.kith.platform.testkit.Problems.wordsOf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Topic;

/** Who reacts and sees reactions, and whose nobody meets. */
@QuarkusTest
class ReactionVisibilityTest {
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
    void whoeverSeesThePostReactsAndNobodyElse() {
        follows(bo, ana);
        for (String privacy : List.of("public", "unlisted"))
            reacting(cleo, published(ana, privacy), "like").statusCode(200);
        for (String post : List.of(published(ana, "almost_private"), published(ana, "private", bo))) {
            reacting(bo, post, "like").statusCode(200);
            reactionsTo(bo, post, "").statusCode(200).body("items", hasSize(1));
            assertClosed(cleo, post);
        }
        assertClosed(bo, published(ana, "private"));
    }

    @Test
    void inAGroupItIsTheMembersAndTheEventsSayWhich() {
        Id hikers = group("Sunday hikers", ana, bo);
        String post = publishingIn(hikers, ana).extract().path("id");
        follows(cleo, ana);
        assertClosed(cleo, post);
        reacting(bo, post, "love").statusCode(200);
        leaves(bo, hikers);
        reacting(bo, post, "like").statusCode(404);
        reactionsTo(bo, post, "").statusCode(404);
        reactionsTo(ana, post, "").body("items.emoji", contains("love"));
        takingBack(bo, post).statusCode(204);
        assertClosed(bo, post);
        reactionsTo(ana, post, "").body("items", empty());
        try (var topic = Topic.of("content")) {
            for (String type : List.of("ReactionSet", "ReactionRemoved"))
                assertThat(topic.next(type, post + ":" + bo.id()).data()).contains("\"groupId\":\"" + hikers + "\"");
        }
    }

    @Test
    void betweenABlockerAndTheBlockedNeitherHasReacted() {
        String post = published(cleo, "public");
        reacting(ana, post, "like");
        reacting(bo, post, "like");
        reacting(cleo, post, "wow");
        blocks(ana, bo);
        reactionsTo(ana, post, "?limit=2").body("items.user.firstName", contains("Cleo", "Ana"));
        reactionsTo(bo, post, "?limit=2").body("items.user.firstName", contains("Cleo", "Bo"));
        reactionsTo(cleo, post, "").body("items.user.firstName", contains("Cleo", "Bo", "Ana"));
        reacting(ana, post, "like").body("reactionCounts", equalTo(Map.of("like", 1, "wow", 1)));
        reacting(bo, post, "love").body("reactionCounts", equalTo(Map.of("love", 1, "wow", 1)));
        reacting(cleo, post, "wow").body("reactionCounts", equalTo(Map.of("like", 1, "love", 1, "wow", 1)));
        String byAna = published(ana, "public");
        assertClosed(bo, byAna);
    }

    @Test
    void blockedMembersOfOneGroupDoNotMeetEachOthersReactionsThereNorCountThem() {
        Id hikers = group("Sunday hikers", cleo, ana, bo);
        String post = publishingIn(hikers, cleo).extract().path("id");
        reacting(ana, post, "like").statusCode(200);
        reacting(bo, post, "love").statusCode(200);
        blocks(ana, bo);
        assertMeets(ana, hikers, post, Map.of("like", 1), "Ana");
        assertMeets(bo, hikers, post, Map.of("love", 1), "Bo");
        assertMeets(cleo, hikers, post, Map.of("like", 1, "love", 1), "Bo", "Ana");
        unblocks(ana, bo);
        assertMeets(bo, hikers, post, Map.of("like", 1, "love", 1), "Bo", "Ana");
    }

    private static void assertMeets(
            TestUser viewer, Id group, String post, Map<String, Integer> counts, String... people) {
        reactionsTo(viewer, post, "").body("items.user.firstName", contains(people));
        reading(viewer, post).body("reactionCounts", equalTo(counts));
        viewer.asks().get("/api/v1/groups/" + group + "/posts").then().body("items.reactionCounts", contains(counts));
    }

    @Test
    void whatADeletedUserFeltIsNowhereAndBackAsItWas() {
        String post = published(ana, "public");
        reacting(bo, post, "like");
        reacting(cleo, post, "like");
        Identity.deletes(bo);
        reactionsTo(ana, post, "?limit=1").body("items.user.firstName", contains("Cleo"));
        reactionsTo(ana, post, "").body("items", hasSize(1));
        Identity.restores(bo);
        reactionsTo(ana, post, "").body("items.user.firstName", contains("Cleo", "Bo"));
    }

    @Test
    void whoSeesThePostNoLongerStillTakesTheirsBackButFromNothingThatIsGone() {
        Id follow = follows(bo, ana);
        String post = published(ana, "almost_private");
        String gone = published(ana, "almost_private");
        reacting(bo, post, "like").statusCode(200);
        reacting(bo, gone, "like").statusCode(200);
        unfollows(follow, bo, ana);
        deleting(ana, gone).statusCode(204);
        takingBack(bo, post).statusCode(204);
        takingBack(bo, post).statusCode(404);
        takingBack(bo, gone).statusCode(404);
        reactionsTo(ana, post, "").body("items", empty());
    }

    private static void assertClosed(TestUser viewer, String post) {
        String nothing = Id.next().toString();
        assertThat(wordsOf(reacting(viewer, post, "like").statusCode(404)))
                .isEqualTo(wordsOf(reacting(viewer, nothing, "like").statusCode(404)));
        assertThat(wordsOf(takingBack(viewer, post).statusCode(404)))
                .isEqualTo(wordsOf(takingBack(viewer, nothing).statusCode(404)));
        assertThat(wordsOf(reactionsTo(viewer, post, "").statusCode(404)))
                .isEqualTo(wordsOf(reactionsTo(viewer, nothing, "").statusCode(404)));
    }
}
