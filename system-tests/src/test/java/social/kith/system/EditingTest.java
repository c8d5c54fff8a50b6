package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.system.Surface.DISCOVER;
import static social.kith.system.Surface.IN_FEEDS;
import static social.kith.system.Surface.NOWHERE;
import static social.kith.system.Surface.and;
import static social.kith.system.Surface.assertMet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of posts and comments when their authors think again. */
@ExtendWith(Network.Extension.class)
class EditingTest {
    @Test
    void anEditIsMarkedAndMetEverywhereAtOnce(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String before = Marked.newWord();
        String after = Marked.newWord();
        String post = ana.posts("public", "Up the #" + before);
        assertThat(bo.readsPost(post).path("edited").asBoolean()).isFalse();
        ana.changesPost(post, Map.of("content", "Up the #" + before));
        assertThat(bo.readsPost(post).path("edited").asBoolean())
                .as("nothing was changed")
                .isFalse();
        ana.changesPost(post, Map.of("privacy", "almost_private"));
        ana.changesPost(post, Map.of("privacy", "public"));
        assertThat(bo.readsPost(post).path("edited").asBoolean())
                .as("it says the same, to others")
                .isFalse();

        ana.changesPost(post, Map.of("title", "Up", "content", "Down the #" + after));
        JsonNode read = bo.readsPost(post);
        assertThat(read.path("edited").asBoolean()).isTrue();
        assertThat(read.path("title").asText()).isEqualTo("Up");
        assertThat(read.path("content").asText()).isEqualTo("Down the #" + after);
        assertThat(read.path("updatedAt").asText())
                .isGreaterThan(read.path("createdAt").asText());
        assertThat(bo.postsTagged(after)).containsExactly(post);
        assertThat(bo.finds("posts", after)).containsExactly(post);
        assertThat(bo.postsTagged(before)).isEmpty();
        assertThat(bo.finds("posts", before)).isEmpty();
    }

    @Test
    void anEditOfACommentIsMarkedAndKeepsItsPlace(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String post = ana.posts("public", "Up the hill");
        String first = bo.comments(post, "Why?");
        String second = ana.comments(post, "For the view");
        bo.changesComment(first, Map.of("content", "Why not?"));
        var comments = ana.items("/posts/" + post + "/comments");
        assertThat(comments)
                .extracting(comment -> comment.path("id").asText())
                .as("oldest first")
                .containsExactly(first, second);
        assertThat(comments)
                .extracting(comment -> comment.path("content").asText())
                .containsExactly("Why not?", "For the view");
        assertThat(comments)
                .extracting(comment -> comment.path("edited").asBoolean())
                .containsExactly(true, false);
    }

    @Test
    void anEditOfWhatWasChangedMeanwhileIsRefused(Network network) {
        var ana = network.person("Ana");
        var phone = network.anotherDeviceOf(ana);
        network.settle();
        String post = ana.posts("public", "First");
        String seen = ana.client()
                .get("/posts/" + post)
                .require(200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        phone.changesPost(post, Map.of("content", "Second"));
        ana.client()
                .send("PATCH", "/api/v1/posts/" + post, Map.of("content", "Third"), "If-Match", seen)
                .require(412);
        assertThat(ana.readsPost(post).path("content").asText()).isEqualTo("Second");
    }

    @Test
    void whatIsDeletedIsMetNowhereFromTheAnswerOn(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        bo.follows(ana);
        network.settle();
        var post = Marked.by(ana, "public");
        String comment = bo.comments(post.id(), "Mine");
        bo.reacts(post.id(), "love");
        for (var viewer : new Person[] {ana, bo}) assertMet("written", viewer, post, and(IN_FEEDS, DISCOVER));
        ana.deletesPost(post.id());
        bo.client().patch("/comments/" + comment, Map.of("content", "Still?")).require(404);
        bo.client().get("/posts/" + post.id() + "/reactions").require(404);
        for (var viewer : new Person[] {network.person("Cleo"), ana}) assertMet("deleted", viewer, post, NOWHERE);
        assertThat(bo.sees(post.id())).isFalse();
        ana.client().delete("/posts/" + post.id()).require(404);
    }

    @Test
    void aReactionIsOneOfSixAndOnePerPersonAndMayBeTakenBack(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String post = ana.posts("public", "Up the hill");
        for (String emoji : new String[] {"like", "love", "laugh", "wow", "sad", "angry"})
            assertThat(bo.reacts(post, emoji).toString()).isEqualTo("{\"" + emoji + "\":1}");
        bo.client()
                .put("/posts/" + post + "/reaction", Map.of("emoji", "shrug"))
                .require(400);
        assertThat(bo.readsPost(post).path("myReaction").asText()).isEqualTo("angry");
        assertThat(ana.readsPost(post).path("myReaction").isNull()).isTrue();
        assertThat(ana.reacts(post, "angry").path("angry").asInt()).isEqualTo(2);
        assertThat(ana.reactorsTo(post)).containsExactly(ana.id(), bo.id());
        bo.takesBackReactionTo(post);
        bo.takesBackReactionTo(post);
        assertThat(ana.reactorsTo(post)).containsExactly(ana.id());
        assertThat(bo.readsPost(post).path("reactionCounts").toString()).isEqualTo("{\"angry\":1}");
    }
}
