package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import social.kith.cluster.Service;
import social.kith.cluster.replica.ReplicaCheck;

/**
 * What a service has copied from others is compared with what they own, and filled again from the topics; meanwhile
 * nobody sees what they may not, and afterwards everything else is as it was.
 */
@ExtendWith(Network.Extension.class)
class ReplicasTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aDamagedReplicaIsToldOfAndMended(Network network) throws Exception {
        var ana = network.person("Ana");
        var bo = network.person("Bo");
        var cleo = network.person("Cleo");
        var dev = network.person("Dev");
        network.settle();
        bo.follows(ana);
        dev.client().put("/users/" + cleo.id() + "/mute", null).require(200);
        String group = ana.createsGroup("Rowers");
        ana.invites(group, bo);
        bo.acceptsInvitationTo(group);
        ana.client().put("/users/" + dev.id() + "/block", null).require(200);
        network.settle();
        String forFollowers = ana.posts("almost_private", "for followers");
        String open = ana.posts("public", "for all but one");
        String inGroup = ana.postsInGroup(group, "for members");
        assertThat(differences(network)).isEmpty();

        network.cluster().stop(Service.CONTENT);
        change(
                network,
                "delete from follow_replicas where follower_id = " + number(bo),
                "insert into follow_replicas (id, follower_id, followee_id) values (1, %d, %d)"
                        .formatted(number(cleo), number(ana)),
                "delete from block_replicas where blocker_id = " + number(ana),
                "insert into mute_replicas (muter_id, muted_id) values (%d, %d)".formatted(number(bo), number(ana)),
                "delete from member_replicas where user_id = " + number(bo),
                "update user_replicas set first_name = 'Nobody' where id = " + number(ana));
        network.cluster().start(Service.CONTENT);

        await().until(() -> cleo.client().get("/posts/" + open).status() == 200);
        assertThat(cleo.sees(forFollowers)).as("so damaged that it does harm").isTrue();
        assertThat(dev.sees(open)).isTrue();
        assertThat(differences(network))
                .extracting(line -> line.replaceFirst(":.*", ""))
                .containsExactly(
                        "content-service, follow, missing",
                        "content-service, follow, surplus",
                        "content-service, block, missing",
                        "content-service, mute, surplus",
                        "content-service, user, missing",
                        "content-service, user, surplus",
                        "content-service, group member, missing");
        assertThat(differences(network))
                .anyMatch(line -> line.contains(
                        "surplus: id 1, follower_id %d, followee_id %d".formatted(number(cleo), number(ana))));

        network.cluster().stop(Service.CONTENT);
        order(network, Service.CONTENT);
        network.cluster().stopKafka();
        try (var background = Executors.newSingleThreadExecutor()) {
            var starting = background.submit(() -> network.cluster().start(Service.CONTENT));
            try {
                await().atMost(PATIENCE).until(() -> status(network, "/q/health/live") == 200);
                assertThat(status(network, "/q/health/ready")).isEqualTo(503);
                assertThat(status(network, "/api/v1/posts/" + open)).isEqualTo(503);
                for (var viewer : List.of(ana, bo, cleo, dev))
                    for (String post : List.of(forFollowers, open, inGroup))
                        assertThat(viewer.client().get("/posts/" + post).status())
                                .isEqualTo(503);
                assertThat(starting.isDone()).isFalse();
            } finally {
                network.cluster().startKafka();
            }
            await().atMost(PATIENCE).until(starting::isDone);
        }
        network.settle();
        await().until(() -> ana.client().get("/posts/" + open).status() == 200);
        assertThat(differences(network)).isEmpty();
        assertThat(bo.sees(forFollowers)).isTrue();
        assertThat(bo.sees(inGroup)).isTrue();
        assertThat(bo.feed()).contains(forFollowers);
        assertThat(cleo.sees(forFollowers)).isFalse();
        assertThat(dev.sees(open)).isFalse();
        assertThat(bo.client()
                        .get("/posts/" + open)
                        .require(200)
                        .body()
                        .at("/author/firstName")
                        .asText())
                .isEqualTo("Ana");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aRebuildTouchesNothingButReplicas(Service service, Network network) throws Exception {
        var ana = network.person("Ana");
        var bo = network.reserved("Bo");
        var cleo = network.person("Cleo");
        network.settle();
        var people = List.of(ana, bo, cleo);
        ana.follows(bo);
        bo.acceptsFollowRequestOf(ana);
        cleo.follows(bo);
        cleo.follows(ana);
        cleo.unfollows(ana);
        bo.follows(ana);
        String group = bo.createsGroup("Singers");
        bo.invites(group, ana, cleo);
        ana.acceptsInvitationTo(group);
        String event = bo.createsEvent(group, "Concert");
        ana.answersEvent(event, "going");
        network.settle();
        bo.posts("private", "for one", ana);
        bo.postsInGroup(group, "for singers");
        String conversation = ana.talksTo(bo);
        ana.writes(conversation, "1", "Hi").require(201);
        bo.writes(group, "1", "Hello all").require(201);
        bo.client()
                .put("/conversations/" + conversation + "/read", Map.of("seq", 1))
                .require(204);
        network.settle();
        String told = ana.notifications("new_event").getFirst().path("id").asText();
        ana.client().post("/notifications/" + told + "/read", null).require(204);
        Map<String, JsonNode> before = everything(people, conversation, group);

        network.cluster().stop(service);
        order(network, service);
        network.cluster().start(service);
        network.settle();

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(everything(people, conversation, group)).isEqualTo(before));
        assertThat(network.cluster().data().resolve(service.module()).resolve("rebuild"))
                .doesNotExist();
        assertThat(differences(network)).isEmpty();
        cleo.follows(ana);
        network.settle();
        assertThat(ana.notifications("new_follower"))
                .as("what comes afterwards is told")
                .anyMatch(
                        notification -> notification.at("/actors/0/id").asText().equals(cleo.id()));
    }

    static List<Service> services() {
        return Service.behindTheGateway();
    }

    @Test
    void everyReplicaIsCompared(Network network) throws SQLException {
        for (var service : Service.behindTheGateway())
            assertThat(ReplicaCheck.compared(service))
                    .as(service.module())
                    .containsExactlyInAnyOrderElementsOf(replicas(network, service));
    }

    private static List<String> differences(Network network) {
        List<String> differences = new ArrayList<>();
        new ReplicaCheck(network.cluster().data(), differences::add).run();
        return differences;
    }

    /** All that those people see of each other and of what is theirs. */
    private static Map<String, JsonNode> everything(List<Person> people, String conversation, String group) {
        Map<String, JsonNode> answers = new TreeMap<>();
        for (var person : people) {
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
                    "/follow-requests"));
            for (var other : people) {
                paths.add("/users/" + other.id());
                paths.add("/users/" + other.id() + "/posts");
                if (other != person) paths.add("/users/" + other.id() + "/relationship");
            }
            for (String path : paths)
                answers.put(person.id() + " " + path, person.client().get(path).body());
        }
        return answers;
    }

    private static void order(Network network, Service service) throws IOException {
        Files.createFile(network.cluster().data().resolve(service.module()).resolve("rebuild"));
    }

    private static int status(Network network, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        network.cluster().uri(Service.CONTENT).resolve(path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static String url(Network network, Service service) {
        Path folder = network.cluster().data().resolve(service.module());
        return "jdbc:sqlite:" + folder.resolve(service.module() + ".db");
    }

    private static void change(Network network, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url(network, Service.CONTENT));
                var statement = connection.createStatement()) {
            for (String sql : statements)
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private static List<String> replicas(Network network, Service service) throws SQLException {
        try (var connection = DriverManager.getConnection(url(network, service));
                var statement = connection.createStatement();
                var tables = statement.executeQuery(
                        "select name from sqlite_master where type = 'table' and name like '%_replicas'")) {
            List<String> names = new ArrayList<>();
            while (tables.next()) names.add(tables.getString(1));
            return names;
        }
    }

    /** Somebody's id as it is in tables: Crockford's base 32, read as a number. */
    private static long number(Person person) {
        return person.id()
                .chars()
                .mapToLong("0123456789ABCDEFGHJKMNPQRSTVWXYZ"::indexOf)
                .reduce(0, (id, digit) -> id * 32 + digit);
    }
}
