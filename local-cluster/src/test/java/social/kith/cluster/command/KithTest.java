package social.kith.cluster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import social.kith.cluster.ChildJvm;
import social.kith.cluster.Ports;
import social.kith.cluster.RunFile;
import social.kith.cluster.StandInRoot;

class KithTest {

    @Test
    void upTrainsStartsAndStaysUntilDown(@TempDir Path folder) throws Exception {
        Path root = StandInRoot.make(folder);
        Path data = folder.resolve("elsewhere");
        String port = String.valueOf(Ports.free());
        try (ChildJvm up = ChildJvm.start(
                List.of("-Dkith.root=" + root),
                Kith.class,
                "up",
                "--port",
                port,
                "--internal-ports",
                String.valueOf(consecutivePorts()),
                "--data",
                data.toString(),
                "--limits",
                "relaxed")) {
            up.await("Training the JVM");
            assertThat(up.await("Kith is ready:")).isEqualTo("http://localhost:" + port);
            assertThat(root.resolve("chat-service/target/quarkus-app/app.aot")).exists();
            List<ProcessHandle> children = RunFile.read(data).livingChildren();
            assertThat(children)
                    .hasSize(7)
                    .allMatch(child -> child.info().commandLine().orElse("").contains("-XX:AOTCache="));

            ProcessHandle chat = RunFile.read(data).living("chat-service").orElseThrow();
            assertThat(kith("rebuild", "chat", "--data", data.toString())).isZero();
            up.await("chat-service ended by itself");
            assertThat(chat.isAlive()).isFalse();
            assertThat(RunFile.read(data).living("chat-service")).isPresent();
            assertThat(data.resolve("chat-service/rebuild")).doesNotExist();

            assertThat(kith("down", "--data", data.toString())).isZero();

            up.await("Stopped.");
            assertThat(up.process().waitFor()).isEqualTo(128 + 15);
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(data.resolve("logs/kafka.log")).exists();
        assertThat(kith("rebuild", "chat-service", "--data", data.toString()))
                .as("not yet")
                .isOne();
        assertThat(data.resolve("chat-service/rebuild"))
                .as("for the next start")
                .exists();
        assertThat(kith("down", "--data", data.toString())).isZero();
    }

    @Test
    void downEndsWhatAKilledLauncherLeft(@TempDir Path data) throws Exception {
        Process leftover = new ProcessBuilder("sleep", "600").start();
        Files.writeString(
                data.resolve("kith.run"),
                "launcher 999999999 0%nchat-service %d %d 8085%n"
                        .formatted(leftover.pid(), startOf(leftover.toHandle())));
        assertThat(kith("down", "--data", data.toString())).isZero();
        assertThat(leftover.isAlive()).isFalse();
        assertThat(data.resolve("kith.run")).doesNotExist();
    }

    @Test
    void downLeavesAProcessAloneThatOnlyHasTheSameNumber(@TempDir Path data) throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(data.resolve("kith.run"), "launcher %d 1700000000000 0%n".formatted(stranger.pid()));
            assertThat(kith("down", "--data", data.toString())).isZero();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void rebuildRefusesWhatKeepsNothing(@TempDir Path data) {
        assertThat(kith("rebuild", "gateway", "--data", data.toString())).isEqualTo(2);
        assertThat(kith("rebuild", "--data", data.toString())).isEqualTo(2);
        assertThat(kith("rebuild", "chat", "--data", data.toString()))
                .as("nothing has run there")
                .isOne();
        assertThat(data).isEmptyDirectory();
    }

    /** As while everything is started, or while it rebuilds already. */
    @Test
    void rebuildDoesNotEndAServiceThatIsNotReady(@TempDir Path data) throws Exception {
        Process chat = new ProcessBuilder("sleep", "600").start();
        try {
            var launcher = ProcessHandle.current();
            Files.createDirectory(data.resolve("chat-service"));
            Files.writeString(
                    data.resolve("kith.run"),
                    "launcher %d %d 0%nchat-service %d %d %d%n"
                            .formatted(
                                    launcher.pid(),
                                    startOf(launcher),
                                    chat.pid(),
                                    startOf(chat.toHandle()),
                                    Ports.free()));
            assertThat(kith("rebuild", "chat", "--data", data.toString())).isOne();
            assertThat(chat.isAlive()).isTrue();
            assertThat(data.resolve("chat-service/rebuild"))
                    .as("for the next start")
                    .exists();
        } finally {
            chat.destroyForcibly();
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().orElseThrow().toEpochMilli();
    }

    @Test
    void checkFailsWhereThereIsNothingToCompare(@TempDir Path data) {
        assertThat(kith("check", "--data", data.toString())).isOne();
    }

    private static int kith(String... arguments) {
        return new CommandLine(new Kith()).execute(arguments);
    }

    private static int consecutivePorts() {
        int first = Ports.free();
        return IntStream.range(first, first + 7).allMatch(Ports::isFree) ? first : consecutivePorts();
    }
}
