package social.kith.system;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;
import social.kith.cluster.client.Answer;

/** Notification-service is killed while much happens: it is told once each, and what was set stays set. */
@ExtendWith(Network.Extension.class)
class NotificationCrashTest {
    @Test
    void allThatHappenedIsToldOnceAndWhatWasTakenBackIsGone(Network network) throws InterruptedException {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        ana.client()
                .put("/notification-preferences", Map.of("post_reaction", false))
                .require(200);
        String nickname = ana.takesNickname();
        String talk = bo.talksTo(ana);
        String group = bo.createsGroup("Sunday hikers");
        network.settle();
        bo.invites(group, ana);
        ana.acceptsInvitationTo(group);
        network.settle();
        try (var bell = new Bell(ana)) {
            Set<String> done = Crash.killedWhileWriting(network, Service.NOTIFICATION, name -> {
                String post = ana.posts("public", name);
                bo.comments(post, name);
                cleo.reacts(post, "like");
                String taken = cleo.comments(post, name);
                if (isTakenBack(name)) cleo.deletesComment(taken);
                cleo.posts("public", name + " @" + nickname);
                bo.createsEvent(group, name);
                return bo.writes(talk, name, name).status();
            });
            network.settle();
            areToldOnce(ana, cleo, group, done.size());
            await().atMost(Device.PATIENCE)
                    .untilAsserted(() -> assertThat(bell.known())
                            .as("the list when it was back, and the frames after that")
                            .isEqualTo(bell.listed()));
            assertThat(bell.openings()).as("it was cut off").isGreaterThan(1);
        }
        try (var device = ana.watchesNotifications()) {
            Answer count = ana.client().get("/notifications/unread-count").require(200);
            assertThat(device.socket().received().getFirst().path("unreadCount").asInt())
                    .isEqualTo(count.body().path("count").asInt())
                    .isEqualTo(ana.items("/notifications?unread=true&messages=false&limit=100")
                            .size());
        }
    }

    private static void areToldOnce(Person ana, Person cleo, String group, int atLeast) {
        List<JsonNode> comments = ana.notifications("post_comment");
        assertThat(subjects(ana, "post_comment")).containsExactlyInAnyOrderElementsOf(ana.postsOf(ana));
        assertThat(comments).hasSizeGreaterThanOrEqualTo(atLeast);
        Map<String, String> names = ana.items("/users/" + ana.id() + "/posts?limit=100").stream()
                .collect(Collectors.toMap(
                        post -> post.path("id").asText(),
                        post -> post.path("content").asText()));
        for (JsonNode told : comments) {
            String name = requireNonNull(names.get(told.at("/subject/id").asText()));
            assertThat(told.path("actorCount").asInt()).as(name).isEqualTo(isTakenBack(name) ? 1 : 2);
        }
        assertThat(ana.notifications("new_message")).hasSize(1);
        assertThat(ana.notifications("post_reaction")).as("switched off").isEmpty();
        assertThat(subjects(ana, "mention")).containsExactlyInAnyOrderElementsOf(cleo.postsOf(cleo));
        assertThat(subjects(ana, "new_event"))
                .containsExactlyInAnyOrderElementsOf(ana.ids("/groups/" + group + "/events?limit=100"));
    }

    private static List<String> subjects(Person reader, String kind) {
        return reader.notifications(kind).stream()
                .map(told -> told.at("/subject/id").asText())
                .toList();
    }

    private static boolean isTakenBack(String name) {
        return name.endsWith("3");
    }
}
