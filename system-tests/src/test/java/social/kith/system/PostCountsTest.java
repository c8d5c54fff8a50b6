package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.system.Surface.DISCOVER;
import static social.kith.system.Surface.IN_FEEDS;
import static social.kith.system.Surface.IN_LISTS;
import static social.kith.system.Surface.NOWHERE;
import static social.kith.system.Surface.and;
import static social.kith.system.Surface.assertMet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Numbers of posts, comments and reactions, and what an account takes with it and brings back. */
@ExtendWith(Network.Extension.class)
class PostCountsTest {
    @Test
    void aProfileSaysHowManyPostsItsViewerMayKnowOf(Network network) {
        var ana = network.person("Ana");
        var follower = network.person("Bo");
        var stranger = network.person("Cleo");
        network.settle();
        follower.follows(ana);
        network.settle();
        String open = ana.posts("public", "One");
        String almost = ana.posts("almost_private", "Two");
        ana.posts("private", "Three", follower);
        ana.posts("unlisted", "Four");
        network.settle();
        assertCounts(ana, 4, follower, 2, stranger, 1);
        ana.choosesFor(open);
        network.settle();
        assertCounts(ana, 4, follower, 1, stranger, 0);
        ana.deletesPost(almost);
        network.settle();
        assertCounts(ana, 3, follower, 0, stranger, 0);
    }

    private static void assertCounts(Person ana, int own, Person follower, int followers, Person stranger, int open) {
        assertThat(postCount(ana, ana)).as("own").isEqualTo(own);
        assertThat(postCount(follower, ana)).as("a follower's").isEqualTo(followers);
        assertThat(postCount(stranger, ana)).as("a stranger's").isEqualTo(open);
    }

    private static int postCount(Person viewer, Person author) {
        return viewer.client()
                .get("/users/" + author.id())
                .require(200)
                .body()
                .path("postCount")
                .asInt(-1);
    }

    @Test
    void whoDeletesTheirAccountTakesAlongWhatTheySaidAndBringsItBack(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        bo.follows(ana);
        network.settle();
        var byAna = Marked.by(ana, "public");
        var byBo = Marked.by(bo, "public");
        String own = ana.comments(byBo.id(), "Wait for me");
        String other = cleo.comments(byBo.id(), "And for me");
        String below = bo.comments(byAna.id(), "On yours");
        ana.reacts(byBo.id(), "love");
        cleo.reacts(byBo.id(), "love");
        network.settle();
        assertSaid(cleo, byBo, List.of(own, other), List.of(cleo, ana));

        ana.deletesAccount();
        network.settle();
        for (var viewer : List.of(bo, cleo)) {
            assertMet("by who is gone", viewer, byAna, NOWHERE);
            assertSaid(viewer, byBo, List.of(other), List.of(cleo));
            assertThat(viewer.finds("users", "Ana")).doesNotContain(ana.id());
        }
        bo.client().delete("/comments/" + own).require(404);

        ana.signsIn();
        network.settle();
        assertMet("back, to a follower", bo, byAna, and(IN_FEEDS, DISCOVER));
        assertMet("back, to a stranger", cleo, byAna, and(IN_LISTS, DISCOVER));
        assertThat(cleo.commentsOn(byAna.id())).containsExactly(below);
        for (var viewer : List.of(ana, bo, cleo)) assertSaid(viewer, byBo, List.of(own, other), List.of(cleo, ana));
        assertThat(postCount(cleo, ana)).isEqualTo(1);
    }

    private static void assertSaid(Person viewer, Marked post, List<String> comments, List<Person> reactors) {
        assertThat(viewer.commentsOn(post.id())).isEqualTo(comments);
        assertThat(viewer.reactorsTo(post.id()))
                .isEqualTo(reactors.stream().map(Person::id).toList());
        JsonNode read = viewer.readsPost(post.id());
        assertThat(read.path("commentCount").asInt()).isEqualTo(comments.size());
        assertThat(read.at("/reactionCounts/love").asInt()).isEqualTo(reactors.size());
    }
}
