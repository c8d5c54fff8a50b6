package social.kith.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.cluster.KafkaBroker;
import social.kith.cluster.Ports;

/**
 * A broker of one test class's own, to have up and down at will; it is down until the test says otherwise. The class
 * says {@code @QuarkusTestResource(value = OwnKafka.class, restrictToAnnotatedClass = true)} and has a field of this
 * type.
 */
public final class OwnKafka implements QuarkusTestResourceLifecycleManager {
    private static final String ADDRESS = "kafka.bootstrap.servers";
    private final String everybodys = System.getProperty(ADDRESS, "");
    private final int port = Ports.free();
    private @Nullable Path folder;
    private @Nullable KafkaBroker broker;

    @Override
    public Map<String, String> start() {
        // Goes before whatever a resource may return.
        System.setProperty(ADDRESS, "127.0.0.1:" + port);
        return Map.of();
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(this, new TestInjector.MatchesType(OwnKafka.class));
    }

    /** Starts it, with all that it was told before. */
    public void up() {
        if (broker == null) broker = KafkaBroker.start(folder(), port);
        else broker.start();
    }

    public void down() {
        if (broker != null) broker.stop();
    }

    @Override
    public void stop() {
        System.setProperty(ADDRESS, everybodys);
        down();
        if (folder != null) TestEnvironment.delete(folder);
    }

    private Path folder() {
        try {
            if (folder == null) folder = Files.createTempDirectory("kith-test-kafka");
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
