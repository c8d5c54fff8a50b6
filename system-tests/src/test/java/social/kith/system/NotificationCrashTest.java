package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;
import social.kith.cluster.client.Answer;

/** Notification-service is killed while much happens: it is told once each, and what was set stays set. */
@ExtendWith(Network.Extension.class)
class NotificationCrashTest {
    @Test
    void allThatHappenedIsToldOnceAndWhatWasTakenBackIsGone(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        ana.client()
                .put("/notification-preferences", Map.of("post_reaction", false))
                .require(200);
        String talk = bo.talksTo(ana);
        Set<String> done = Crash.killedWhileWriting(network, Service.NOTIFICATION, name -> {
            String post = ana.posts("public", name);
            bo.comments(post, name);
            cleo.reacts(post, "like");
            String taken = cleo.comments(post, name);
            if (isTakenBack(name)) cleo.deletesComment(taken);
            return bo.writes(talk, name, name).status();
        });
        network.settle();

        List<JsonNode> comments = ana.notifications("post_comment");
        assertThat(comments.stream().map(told -> told.at("/subject/id").asText()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ana.postsOf(ana));
        assertThat(comments).hasSizeGreaterThanOrEqualTo(done.size());
        for (JsonNode told : comments) {
            String name = ana.readsPost(told.at("/subject/id").asText())
                    .path("content")
                    .asText();
            assertThat(told.path("actorCount").asInt()).as(name).isEqualTo(isTakenBack(name) ? 1 : 2);
        }
        assertThat(ana.notifications("new_message")).hasSize(1);
        assertThat(ana.notifications("post_reaction")).as("switched off").isEmpty();
        try (var device = ana.watchesNotifications()) {
            Answer count = ana.client().get("/notifications/unread-count").require(200);
            assertThat(device.socket().received().getFirst().path("unreadCount").asInt())
                    .isEqualTo(count.body().path("count").asInt())
                    .isEqualTo(comments.size());
        }
    }

    private static boolean isTakenBack(String name) {
        return name.endsWith("3");
    }
}
