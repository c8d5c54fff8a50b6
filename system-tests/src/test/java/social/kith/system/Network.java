package social.kith.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import social.kith.cluster.AotTraining;
import social.kith.cluster.Cluster;
import social.kith.cluster.Limits;
import social.kith.cluster.Service;
import social.kith.cluster.client.KithClient;
import social.kith.cluster.demo.DemoNetwork;

/**
 * The running system that all tests of one run share: started before the first of them, stopped after the last. A test
 * gets it as a parameter.
 */
final class Network implements AutoCloseable {
    private final Path data;
    private final Cluster cluster;

    private Network() throws IOException {
        data = Files.createTempDirectory("kith-system-test");
        Path root = Path.of("..").toAbsolutePath().normalize();
        // As ./kith up does: services start on their caches, here some dozens of times.
        new AotTraining(root, System.err::println).run(running -> DemoNetwork.fill(running.gateway()));
        cluster = Cluster.builder(root, data)
                .freePorts()
                // What speaks to open sockets has two of each, whatever is tested: nobody may notice.
                .instances(Service.CHAT, 2)
                .instances(Service.NOTIFICATION, 2)
                .kafkaApart() // to be killed
                .limits(Limits.RELAXED) // everybody comes from one address here
                // What is tested needs many people, and not what their passwords cost.
                .setting("KITH_PASSWORD_MEMORY_KIB", "64")
                .setting("KITH_PASSWORD_PASSES", "1")
                // Mails of the day, to whoever has confirmed their address.
                .setting("KITH_DIGEST_AT", "00:00")
                .setting("KITH_DIGEST_LOOK_EVERY", "1s")
                .progress(System.err::println)
                .start();
    }

    Cluster cluster() {
        return cluster;
    }

    /** Somebody who registers now, with a public profile. */
    Person person(String firstName) {
        return Person.registers(new KithClient(cluster.gateway()), firstName, true);
    }

    /** Somebody who registers now, with a private profile. */
    Person reserved(String firstName) {
        return Person.registers(new KithClient(cluster.gateway()), firstName, false);
    }

    /** The same person, signed in once more, on another device. */
    Person anotherDeviceOf(Person person) {
        return person.signedInWith(new KithClient(cluster.gateway()));
    }

    /** A client that is nobody. */
    KithClient stranger() {
        return new KithClient(cluster.gateway());
    }

    /** Returns when every event has had its effect everywhere. */
    void settle() {
        cluster.settle();
    }

    @Override
    public void close() {
        cluster.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Hands the one network to each test. */
    static final class Extension implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Network.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return Objects.requireNonNull(test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Network.class, type -> started(), Network.class));
        }

        private static Network started() {
            try {
                return new Network();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
