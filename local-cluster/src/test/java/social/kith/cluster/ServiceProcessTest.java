package social.kith.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);

    @Test
    void whoFillsTheirReplicasIsWaitedForLongerAndThatIsTold(@TempDir Path folder) throws Exception {
        ClusterLayout layout = layout(folder);
        Path filling = Files.createFile(layout.data(Service.CHAT).resolve("filling"));
        ServiceProcess chat =
                new ServiceProcess(Instance.first(Service.CHAT), layout, service -> List.of(), exit -> {});
        chat.start();
        try {
            await().atMost(PATIENCE).until(() -> Http.fillsItsReplicas(layout.uri(Instance.first(Service.CHAT))));
            List<String> told = new ArrayList<>();
            chat.awaitReady(Duration.ZERO, line -> {
                told.add(line);
                delete(filling);
            });
            assertThat(told).singleElement().asString().startsWith("chat-service fills its replicas");
        } finally {
            chat.stop(STOP);
        }
    }

    @Test
    void whoIsNotReadyIsNotWaitedFor(@TempDir Path folder) throws Exception {
        ClusterLayout layout = layout(folder);
        Files.createFile(layout.data(Service.CHAT).resolve("broken"));
        ServiceProcess chat =
                new ServiceProcess(Instance.first(Service.CHAT), layout, service -> List.of(), exit -> {});
        chat.start();
        try {
            assertThatThrownBy(() -> chat.awaitReady(Duration.ZERO, Progress.SILENT))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("is not ready after 0 s");
        } finally {
            chat.stop(STOP);
        }
    }

    private static ClusterLayout layout(Path folder) {
        ClusterLayout layout = new ClusterLayout(
                StandInRoot.make(folder),
                folder.resolve("data"),
                Map.of(Service.CHAT, List.of(Ports.free())),
                Ports.free(),
                Limits.DEFAULT,
                Map.of());
        layout.makeFolders();
        return layout;
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
