package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.system.ReplicaFiles.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.kith.cluster.Service;

/** A service that fills its replicas again from the topics is afterwards as it was, whichever it is. */
@ExtendWith(Network.Extension.class)
class RebuildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private ReplicaFiles files;
    private Person ana;
    private Person bo;
    private Person cleo;
    private Person dev;
    private String group;
    private String conversation;

    /** Some of everything; and Ana has blocked Dev, and for a while Cleo, and Bo has muted Ana. */
    @BeforeEach
    void live(Network network) {
        files = new ReplicaFiles(network);
        ana = network.person("Ana");
        bo = network.reserved("Bo");
        cleo = network.person("Cleo");
        dev = network.person("Dev");
        ana.client().patch("/me", Map.of("avatarMediaId", dev.id())).require(200);
        network.settle();
        ana.follows(bo);
        bo.acceptsFollowRequestOf(ana);
        cleo.follows(bo);
        cleo.follows(ana);
        ana.blocks(cleo);
        ana.unblocks(cleo);
        dev.follows(ana);
        bo.follows(ana);
        network.settle();
        group = bo.createsGroup("Singers");
        bo.invites(group, ana, cleo);
        ana.acceptsInvitationTo(group);
        String event = bo.createsEvent(group, "Concert");
        ana.answersEvent(event, "going");
        network.settle();
        bo.posts("private", "for one", ana);
        bo.postsInGroup(group, "for singers");
        conversation = ana.talksTo(bo);
        ana.writes(conversation, "1", "Hi").require(201);
        bo.writes(group, "1", "Hello all").require(201);
        bo.client()
                .put("/conversations/" + conversation + "/read", Map.of("seq", 1))
                .require(204);
        network.settle();
        String told = ana.notifications("new_event").getFirst().path("id").asText();
        ana.client().post("/notifications/" + told + "/read", null).require(204);
        ana.blocks(dev);
        bo.mutes(ana);
        network.settle();
        String muted = ana.posts("public", "for all but two");
        assertThat(ana.feed()).contains(muted);
        assertThat(bo.feed()).doesNotContain(muted);
    }

    @ParameterizedTest
    @MethodSource("social.kith.cluster.Service#behindTheGateway")
    void aRebuildTouchesNothingButReplicas(Service service, Network network) throws Exception {
        Map<String, JsonNode> before = everything();
        List<String> silences = silences();
        assertThat(silences).as("of a mute, and of blocks that are over or not").hasSize(3);

        rebuild(service, network);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(everything()).isEqualTo(before));
        assertThat(silences()).isEqualTo(silences);
        assertThat(files.isOrdered(service)).isFalse();
        assertThat(files.differences()).isEmpty();
        cleo.follows(ana);
        network.settle();
        assertThat(ana.notifications("new_follower"))
                .as("what comes afterwards is told")
                .anyMatch(
                        notification -> notification.at("/actors/0/id").asText().equals(cleo.id()));
    }

    @Test
    void aWrongNumberOfFollowersOrPostsIsToldOfAndMended(Network network) throws Exception {
        assertThat(shown("followerCount", ana)).isEqualTo(1);
        assertThat(shown("postCount", ana)).isEqualTo(1);
        files.change(
                Service.IDENTITY,
                "update follow_count_replicas set followers = 7 where user_id = " + number(ana),
                "update post_count_replicas set all_posts = 8 where user_id = " + number(ana));
        assertThat(shown("followerCount", ana)).isEqualTo(7);
        assertThat(shown("postCount", ana)).isEqualTo(8);
        assertThat(files.differences())
                .containsExactly(
                        "identity-service, number of follows, missing: user_id %d, followers 1, following 1"
                                .formatted(number(ana)),
                        "identity-service, number of follows, surplus: user_id %d, followers 7, following 1"
                                .formatted(number(ana)),
                        "identity-service, number of posts, missing: user_id %d, for_everybody 1, for_followers 1, all_posts 1"
                                .formatted(number(ana)),
                        "identity-service, number of posts, surplus: user_id %d, for_everybody 1, for_followers 1, all_posts 8"
                                .formatted(number(ana)));
        rebuild(Service.IDENTITY, network);
        assertThat(files.differences()).isEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(shown("followerCount", ana)).isEqualTo(1);
            assertThat(shown("postCount", ana)).isEqualTo(1);
        });
    }

    private void rebuild(Service service, Network network) throws Exception {
        network.cluster().stop(service);
        files.order(service);
        network.cluster().start(service);
        network.settle();
    }

    private static int shown(String field, Person person) {
        return person.client()
                .get("/users/" + person.id())
                .require(200)
                .body()
                .path(field)
                .asInt();
    }

    private List<Person> people() {
        return List.of(ana, bo, cleo, dev);
    }

    /** Their times too, which a check has nothing to compare with. */
    private List<String> silences() throws SQLException {
        String ids =
                people().stream().map(person -> String.valueOf(number(person))).collect(Collectors.joining(", "));
        return files.rows(
                Service.NOTIFICATION,
                "select * from silence_replicas where user_id in (" + ids + ") order by user_id, other_id");
    }

    /** All that those people see of each other and of what is theirs. */
    private Map<String, JsonNode> everything() {
        Map<String, JsonNode> answers = new TreeMap<>();
        for (var person : people()) {
            var paths = new ArrayList<>(List.of(
                    "/me",
                    "/feed",
                    "/notifications",
                    "/notifications/unread-count",
                    "/conversations",
                    "/groups?member=me",
                    "/group-invitations",
                    "/groups/" + group + "/posts",
                    "/groups/" + group + "/events",
                    "/groups/" + group + "/members",
                    "/conversations/" + conversation + "/messages",
                    "/conversations/" + group + "/messages",
                    "/follow-requests",
                    "/blocks",
                    "/mutes"));
            for (var other : people()) {
                paths.add("/users/" + other.id());
                paths.add("/users/" + other.id() + "/posts");
                if (other != person) paths.add("/users/" + other.id() + "/relationship");
            }
            for (String path : paths)
                answers.put(person.id() + " " + path, person.client().get(path).body());
        }
        return answers;
    }
}
