package social.kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void startsEverythingAndLeavesNothingRunning(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        List<ProcessHandle> children;
        try (Cluster cluster = cluster(folder, data).start()) {
            children = RunFile.read(data).livingChildren();
            assertThat(children).hasSize(Service.values().length);
            for (Service service : Service.values()) {
                assertThat(get(cluster.uri(service).resolve("/environment")))
                        .contains("KITH_EXIT_WITH_PARENT=true")
                        .contains("KITH_DATA_DIR=" + data.resolve(service.module()))
                        .contains("KAFKA_BOOTSTRAP_SERVERS=" + cluster.bootstrapServers())
                        .contains("KITH_SOCIAL_GRAPH_URL=" + cluster.uri(Service.SOCIAL_GRAPH))
                        .contains("KITH_PUBLIC_URL=http://localhost:"
                                + cluster.uri(Service.GATEWAY).getPort())
                        .doesNotContain("QUARKUS_PROFILE");
            }
            cluster.settle();
        }
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("identity-service"))))
                .isEqualTo("rwx------");
        assertThat(data.resolve("logs/chat-service.log")).content().contains("started");
        assertThat(RunFile.read(data).living(RunFile.LAUNCHER)).isEmpty();
    }

    @Test
    void everyServiceIsToldWhichLimitsToTake(@TempDir Path folder) throws Exception {
        try (Cluster cluster =
                cluster(folder, folder.resolve("data")).limits(Limits.RELAXED).start()) {
            for (Service service : Service.values()) {
                assertThat(get(cluster.uri(service).resolve("/environment"))).contains("QUARKUS_PROFILE=prod,relaxed");
            }
        }
    }

    @Test
    void startsPartsAgainThatWereKilledOrStopped(@TempDir Path folder) throws Exception {
        try (Cluster cluster = cluster(folder, folder.resolve("data")).start()) {
            cluster.kill(Service.CONTENT);
            cluster.stop(Service.CHAT);
            assertThat(Http.isReady(cluster.uri(Service.CONTENT))).isFalse();
            assertThat(Http.isReady(cluster.uri(Service.CHAT))).isFalse();
            cluster.start(Service.CONTENT);
            cluster.start(Service.CHAT);
            assertThat(Http.isReady(cluster.uri(Service.CONTENT))).isTrue();

            List<String> written = KafkaRecords.write(cluster.bootstrapServers(), 10);
            cluster.stopKafka();
            cluster.startKafka();
            assertThat(KafkaRecords.read(cluster.bootstrapServers())).isEqualTo(written);
        }
    }

    @Test
    void aServiceMayHaveSeveralInstancesOnOneFolder(@TempDir Path folder) throws Exception {
        try (Cluster cluster = cluster(folder, folder.resolve("data"))
                .instances(Service.CHAT, 2)
                .start()) {
            URI first = cluster.uri(Service.CHAT, 0);
            URI second = cluster.uri(Service.CHAT, 1);
            assertThat(get(second.resolve("/environment")))
                    .contains("KITH_DATA_DIR=" + cluster.data().resolve("chat-service"))
                    .contains("KITH_CHAT_URL=" + first)
                    .doesNotContain(second.toString());
            assertThat(get(cluster.gateway().resolve("/environment")))
                    .contains("KITH_CHAT_URL=" + first + "," + second);
            cluster.kill(Service.CHAT, 1);
            assertThat(Http.isReady(first)).isTrue();
            assertThat(Http.isReady(second)).isFalse();
            cluster.start(Service.CHAT, 1);
            assertThat(Http.isReady(second)).isTrue();
            cluster.kill(Service.CHAT);
            assertThat(Http.isReady(first)).isFalse();
            assertThat(Http.isReady(second)).isFalse();
        }
    }

    @Test
    void killsKafkaWhereItHasAJvmOfItsOwn(@TempDir Path folder) throws Exception {
        try (Cluster cluster =
                cluster(folder, folder.resolve("data")).kafkaApart().start()) {
            List<String> written = KafkaRecords.write(cluster.bootstrapServers(), 10);
            cluster.killKafka();
            assertThat(Ports.isFree(
                            URI.create("tcp://" + cluster.bootstrapServers()).getPort()))
                    .isTrue();
            cluster.startKafka();
            assertThat(KafkaRecords.read(cluster.bootstrapServers())).isEqualTo(written);
        }
    }

    @Test
    void doesNotKillAKafkaThatIsInThisJvm(@TempDir Path folder) {
        try (Cluster cluster = cluster(folder, folder.resolve("data")).build()) {
            assertThatThrownBy(cluster::killKafka).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void startsAServiceAgainThatEndedByItself(@TempDir Path folder) {
        List<String> progress = new CopyOnWriteArrayList<>();
        try (Cluster cluster = cluster(folder, folder.resolve("data"))
                .progress(progress::add)
                .supervised()
                .start()) {
            URI groups = cluster.uri(Service.GROUPS);
            assertThatThrownBy(() -> get(groups.resolve("/crash"))).isInstanceOf(IOException.class);
            await().atMost(PATIENCE)
                    .until(() -> progress.stream().anyMatch(line -> line.startsWith("groups-service ended by itself")));
            await().atMost(PATIENCE).until(() -> Http.isReady(groups));
        }
        assertThat(progress).anyMatch(line -> line.contains("exit code 7") && line.contains("groups-service.log"));
    }

    @Test
    void saysWhyAServiceDidNotStartAndStopsTheRest(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("chat-service"));
        Files.createFile(data.resolve("chat-service/fail"));
        List<String> progress = new CopyOnWriteArrayList<>();
        assertThatThrownBy(() -> cluster(folder, data).progress(progress::add).start())
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("chat-service ended while starting")
                .hasMessageContaining("no key, no service");
        assertThat(RunFile.read(data).livingChildren()).isEmpty();
        assertThat(progress).last().isEqualTo("Stopped.");
    }

    @Test
    void refusesADataFolderInUse(@TempDir Path folder) {
        Path data = folder.resolve("data");
        try (Cluster cluster = cluster(folder, data).build()) {
            cluster.reserve();
            assertThatThrownBy(() -> Cluster.builder(folder, data).freePorts().start())
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining(data + " is in use by a running Kith")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("./kith down --data " + data);
        }
    }

    @Test
    void childrenEndWithALauncherKilledByKill9(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Path root = StandInRoot.make(folder);
        try (ChildJvm launcher = ChildJvm.start(LauncherProgram.class, root.toString(), data.toString())) {
            launcher.await("ready");
            List<ProcessHandle> children = RunFile.read(data).livingChildren();
            assertThat(children).hasSize(Service.values().length);
            launcher.killHard();
            await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
        }
        Cluster.builder(root, data).freePorts().start().close();
    }

    private static ClusterBuilder cluster(Path root, Path data) {
        return Cluster.builder(StandInRoot.make(root), data).freePorts();
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
