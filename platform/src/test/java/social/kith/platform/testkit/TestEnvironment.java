package social.kith.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.testcontainers.kafka.KafkaContainer;
import social.kith.cluster.KafkaBroker;
import social.kith.cluster.Ports;

/**
 * Gives one test run its broker, its data folder and its signing key, before the first test starts. The broker is
 * embedded, or with {@code -Dkith.test.kafka=docker} the {@code apache/kafka} image.
 */
public class TestEnvironment implements LauncherSessionListener {
    private @Nullable AutoCloseable kafka;
    private @Nullable Path folder;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            folder = Files.createTempDirectory("kith-test");
            System.setProperty(
                    "kith.data-dir",
                    Files.createDirectory(folder.resolve("data")).toString());
            System.setProperty("kafka.bootstrap.servers", startKafka(folder));
            Path keys = Tokens.writeKeys(folder);
            // identity-service checks what it signed itself.
            if (!Boolean.getBoolean("kith.test.own-keys"))
                System.setProperty(
                        "mp.jwt.verify.publickey.location", keys.toUri().toString());
            System.setProperty("quarkus.http.test-port", "0");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String startKafka(Path folder) {
        if ("docker".equals(System.getProperty("kith.test.kafka"))) {
            var container = new KafkaContainer("apache/kafka:4.1.1");
            container.start();
            kafka = container;
            return container.getBootstrapServers();
        }
        var broker = KafkaBroker.start(folder.resolve("kafka"), Ports.free());
        kafka = broker;
        return broker.bootstrapServers();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (kafka != null) kafka.close();
            if (folder != null) delete(folder);
        } catch (Exception failed) {
            throw new IllegalStateException("The test environment did not close", failed);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
