package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What authors are told of what others say and feel about their posts, and what takes it away. */
@ExtendWith(Network.Extension.class)
class PostNotificationsTest {
    @Test
    void commentsOnAPostAreToldTogetherAndGoWithTheComments(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        String post = ana.posts("public", "Up the hill");
        try (var device = ana.watchesNotifications()) {
            String first = bo.comments(post, "Wait for me");
            var told = device.hears("notification").path("notification");
            assertThat(told.path("kind").asText()).isEqualTo("post_comment");
            String second = cleo.comments(post, "And for me");
            ana.comments(post, "I will");
            network.settle();
            JsonNode both = only(ana, "post_comment");
            assertThat(both.at("/subject/id").asText()).isEqualTo(post);
            assertThat(both.path("actorCount").asInt()).isEqualTo(2);
            ana.deletesComment(first);
            network.settle();
            assertThat(only(ana, "post_comment").at("/actors/0/id").asText()).isEqualTo(cleo.id());
            cleo.deletesComment(second);
            network.settle();
            assertThat(ana.notifications("post_comment")).isEmpty();
        }
    }

    @Test
    void reactionsAreToldOnceAndGoWithTheReactions(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        String post = ana.posts("public", "Up the hill");
        bo.reacts(post, "like");
        bo.reacts(post, "love");
        cleo.reacts(post, "wow");
        ana.reacts(post, "like");
        network.settle();
        assertThat(only(ana, "post_reaction").path("actorCount").asInt()).isEqualTo(2);
        bo.takesBackReactionTo(post);
        network.settle();
        assertThat(only(ana, "post_reaction").at("/actors/0/id").asText()).isEqualTo(cleo.id());
        cleo.takesBackReactionTo(post);
        network.settle();
        assertThat(ana.notifications("post_reaction")).isEmpty();
    }

    @Test
    void withAPostAllGoesThatWasToldOfItAndSomeIsNotTold(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var muted = network.person("Cleo");
        var blocked = network.person("Dev");
        network.settle();
        ana.mutes(muted);
        network.settle();
        String post = ana.posts("public", "Up the hill");
        muted.comments(post, "Wait");
        muted.reacts(post, "sad");
        network.settle();
        assertThat(ana.notifications("post_comment")).as("by whom one mutes").isEmpty();
        assertThat(ana.notifications("post_reaction")).isEmpty();
        blocked.comments(post, "Wait");
        network.settle();
        assertThat(ana.notifications("post_comment")).hasSize(1);
        ana.blocks(blocked);
        network.settle();
        assertThat(ana.notifications("post_comment")).as("by whom one blocks").isEmpty();
        bo.comments(post, "Wait for me");
        bo.reacts(post, "like");
        network.settle();
        for (String kind : new String[] {"post_comment", "post_reaction"})
            assertThat(ana.notifications(kind)).hasSize(1);
        ana.deletesPost(post);
        network.settle();
        for (String kind : new String[] {"post_comment", "post_reaction"})
            assertThat(ana.notifications(kind)).as("the post is deleted").isEmpty();
    }

    private static JsonNode only(Person person, String kind) {
        assertThat(person.notifications(kind)).hasSize(1);
        return person.notifications(kind).getFirst();
    }
}
