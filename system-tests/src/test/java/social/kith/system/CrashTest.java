package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.system.Crash.ENOUGH;
import static social.kith.system.Crash.killedWhileWriting;
import static social.kith.system.Crash.statusOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;
import social.kith.cluster.client.UnexpectedAnswer;

/** A crash anywhere, at any time, loses nothing that was acknowledged and doubles nothing. */
@ExtendWith(Network.Extension.class)
class CrashTest {
    @Test
    void postsSurviveAKilledContentService(Network network) {
        var ana = network.person("Ana");
        var reader = network.person("Bo");
        network.settle();
        reader.follows(ana);
        var acknowledged = killedWhileWriting(
                network,
                Service.CONTENT,
                name -> ana.client()
                        .post("/posts", Map.of("privacy", "public", "content", name))
                        .status());
        network.settle();
        assertThat(texts(reader.items("/feed?limit=100")))
                .doesNotHaveDuplicates()
                .containsAll(acknowledged);
    }

    @Test
    void followsSurviveAKilledSocialGraphServiceAndReachTheOthers(Network network) {
        var star = network.person("Star");
        var followers = new ConcurrentHashMap<String, Person>();
        for (Person person : IntStream.range(0, 3 * ENOUGH)
                .mapToObj(i -> network.person("Fan"))
                .toList()) followers.put(person.id(), person);
        var waiting = new ConcurrentLinkedQueue<>(followers.values());
        String post = star.posts("almost_private", "for followers");
        network.settle();
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        killedWhileWriting(network, Service.SOCIAL_GRAPH, name -> {
            var fan = waiting.poll();
            if (fan == null) return 0;
            int status =
                    fan.client().put("/users/" + star.id() + "/follow", null).status();
            if (status == 200) acknowledged.add(fan.id());
            // As a client does that got no answer or a refusal: again, later.
            else waiting.add(fan);
            return status;
        });
        network.settle();
        for (String id : acknowledged)
            assertThat(Objects.requireNonNull(followers.get(id)).sees(post)).isTrue();
        int counted = star.client()
                .get("/users/" + star.id())
                .require(200)
                .body()
                .path("followerCount")
                .asInt();
        assertThat(counted).isGreaterThanOrEqualTo(acknowledged.size());
        assertThat(star.notifications("new_follower"))
                .singleElement()
                .satisfies(told -> assertThat(told.path("actorCount").asInt()).isEqualTo(counted));
    }

    @Test
    void groupsSurviveAKilledGroupsServiceAndEachHasItsConversation(Network network) {
        var ana = network.person("Ana");
        network.settle();
        var acknowledged = killedWhileWriting(
                network,
                Service.GROUPS,
                name -> ana.client()
                        .post("/groups", Map.of("title", name, "description", "A group"))
                        .status());
        network.settle();
        var groups = ana.items("/groups?member=me&limit=100");
        assertThat(groups.stream().map(group -> group.path("title").asText()))
                .doesNotHaveDuplicates()
                .containsAll(acknowledged);
        assertThat(ids(ana.items("/conversations?limit=100")))
                .doesNotHaveDuplicates()
                .containsAll(ids(groups));
    }

    @Test
    void messagesSurviveAKilledChatServiceOnceEachAndWithoutAGap(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        String conversation = ana.talksTo(bo);
        var acknowledged = killedWhileWriting(network, Service.CHAT, name -> {
            // As a client does that got no answer: the same message again.
            int status = 0;
            for (int tries = 0; tries < 3 && status / 100 != 2; tries++)
                status = statusOf(() -> ana.writes(conversation, name, name).status());
            return status;
        });
        network.settle();
        var messages = bo.reads(conversation);
        assertThat(texts(messages)).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(messages)
                .extracting(message -> message.path("seq").asInt())
                .isEqualTo(IntStream.rangeClosed(1, messages.size()).boxed().toList());
        assertThat(bo.notifications("new_message")).hasSize(1);
    }

    @Test
    void aKilledNotificationServiceCatchesUpAndTellsNothingTwice(Network network) {
        var star = network.person("Star");
        var fans = IntStream.range(0, 30).mapToObj(i -> network.person("Fan")).toList();
        network.settle();
        for (int i = 0; i < fans.size(); i++) {
            fans.get(i).follows(star);
            if (i == 10) network.cluster().kill(Service.NOTIFICATION);
            if (i == 20) network.cluster().start(Service.NOTIFICATION);
        }
        network.settle();
        assertThat(star.notifications("new_follower"))
                .singleElement()
                .satisfies(told -> assertThat(told.path("actorCount").asInt()).isEqualTo(fans.size()));
    }

    @Test
    void accountsAndSessionsSurviveAKilledIdentityService(Network network) {
        var registered = new ConcurrentHashMap<String, Person>();
        killedWhileWriting(network, Service.IDENTITY, name -> {
            try {
                registered.put(name, network.person("New"));
                return 201;
            } catch (UnexpectedAnswer refused) {
                return refused.status();
            }
        });
        network.settle();
        var star = network.person("Star");
        network.settle();
        for (var person : registered.values()) {
            assertThat(person.client().get("/me").require(200).id()).isEqualTo(person.id());
            person.follows(star);
            assertThat(star.client()
                            .put("/users/" + person.id() + "/follow", null)
                            .status())
                    .as("others have heard of them")
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutKafkaRequestsAreAnsweredAndWithItAllCatchesUp(Network network) {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        network.settle();
        network.cluster().stopKafka();
        String post;
        String group;
        try {
            network.person("Cleo").client().get("/me").require(200);
            ana.follows(bo);
            post = bo.posts("almost_private", "written while Kafka was down");
            group = ana.createsGroup("Made while Kafka was down");
            assertThat(bo.feed()).contains(post);
        } finally {
            network.cluster().startKafka();
        }
        network.settle();
        assertThat(ana.feed()).contains(post);
        ana.writes(group, "1", "And here is its chat").require(201);
        assertThat(bo.notifications("new_follower")).hasSize(1);
    }

    private static List<String> texts(List<JsonNode> items) {
        return items.stream().map(item -> item.path("content").asText()).toList();
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }
}
