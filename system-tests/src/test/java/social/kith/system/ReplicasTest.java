package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.system.ReplicaFiles.number;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import social.kith.cluster.Service;

/**
 * What content-service has copied from others is damaged: a check tells of it, a rebuild mends it, and meanwhile nobody
 * sees what they may not.
 */
@ExtendWith(Network.Extension.class)
class ReplicasTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private ReplicaFiles files;
    private Person ana;
    private Person bo;
    private Person cleo;
    private Person dev;
    private String forFollowers;
    private String open;
    private String inGroup;

    @BeforeEach
    void damage(Network network) throws Exception {
        files = new ReplicaFiles(network);
        ana = network.person("Ana");
        bo = network.person("Bo");
        cleo = network.person("Cleo");
        dev = network.person("Dev");
        network.settle();
        bo.follows(ana);
        dev.mutes(cleo);
        String group = ana.createsGroup("Rowers");
        ana.invites(group, bo);
        bo.acceptsInvitationTo(group);
        ana.blocks(dev);
        network.settle();
        forFollowers = ana.posts("almost_private", "for followers");
        open = ana.posts("public", "for all but one");
        inGroup = ana.postsInGroup(group, "for members");
        assertThat(files.differences()).isEmpty();
        files.change(
                Service.CONTENT,
                "delete from follow_replicas where follower_id = " + number(bo),
                "insert into follow_replicas (id, follower_id, followee_id) values (%1$d, %1$d, %2$d)"
                        .formatted(number(cleo), number(ana)),
                "delete from block_replicas where blocker_id = " + number(ana),
                "insert into mute_replicas (muter_id, muted_id) values (%d, %d)".formatted(number(bo), number(ana)),
                "delete from mute_replicas where muter_id = " + number(dev),
                "delete from member_replicas where user_id = " + number(bo),
                "update user_replicas set first_name = 'Nobody' where id = " + number(ana));
        assertThat(cleo.sees(forFollowers)).as("so damaged that it does harm").isTrue();
        assertThat(dev.sees(open)).isTrue();
    }

    @AfterEach
    void mend(Network network) throws Exception {
        if (!files.differences().isEmpty()) rebuild(network);
    }

    @Test
    void aCheckTellsEveryRowThatDiffers() {
        assertThat(files.differences())
                .extracting(line -> line.replaceFirst(":.*", ""))
                .containsExactly(
                        "content-service, follow, missing",
                        "content-service, follow, surplus",
                        "content-service, block, missing",
                        "content-service, mute, missing",
                        "content-service, mute, surplus",
                        "content-service, user, missing",
                        "content-service, user, surplus",
                        "content-service, group member, missing");
        assertThat(files.differences())
                .anyMatch(line -> line.contains(
                        "surplus: id %1$d, follower_id %1$d, followee_id %2$d".formatted(number(cleo), number(ana))));
    }

    @Test
    void aRebuildMendsThem(Network network) throws Exception {
        rebuild(network);
        assertThat(files.differences()).isEmpty();
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

    @Test
    void nobodySeesAnythingUntilTheyAreMended(Network network) throws Exception {
        network.cluster().stop(Service.CONTENT);
        files.order(Service.CONTENT);
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
        assertThat(dev.sees(open)).isFalse();
    }

    private void rebuild(Network network) throws Exception {
        network.cluster().stop(Service.CONTENT);
        files.order(Service.CONTENT);
        network.cluster().start(Service.CONTENT);
        network.settle();
        await().until(() -> ana.client().get("/posts/" + open).status() == 200);
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
}
