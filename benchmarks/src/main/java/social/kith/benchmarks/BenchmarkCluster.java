package social.kith.benchmarks;

import io.hypersistence.tsid.TSID;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import social.kith.cluster.Cluster;
import social.kith.cluster.Limits;
import social.kith.cluster.RunFile;
import social.kith.cluster.Service;
import social.kith.cluster.client.Answer;
import social.kith.cluster.client.KithClient;

/**
 * A Kith that runs on free ports and an empty folder, as {@code ./kith up} has it run but without limits on clients.
 * Those who ask are registered; the others, and what they did, are put into a service's tables while it does not run:
 * making them through the API would take hours.
 */
final class BenchmarkCluster implements AutoCloseable {
    private final Path data;
    private final Cluster cluster;

    BenchmarkCluster() throws IOException {
        data = Files.createTempDirectory("kith-benchmark");
        cluster = Cluster.builder(Path.of("").toAbsolutePath(), data)
                .freePorts()
                .limits(Limits.RELAXED)
                .progress(System.out::println)
                .start();
    }

    Person register(String name) {
        KithClient client = new KithClient(cluster.gateway());
        String id = client.register(Map.of(
                        "email", UUID.randomUUID() + "@kith.example",
                        "password", "seven bridges at dusk",
                        "firstName", name,
                        "lastName", "Kith",
                        "dateOfBirth", "1990-04-01"))
                .require(201)
                .id();
        return new Person(id, client);
    }

    /** Once everybody has heard of those who are registered. */
    void fill(Service service, Filling filling) throws SQLException {
        cluster.settle();
        cluster.stop(service);
        // A crash may take it all; half a GiB of cache, so that a page is written once.
        String fast = "?synchronous=OFF&cache_size=-500000";
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file(service) + fast)) {
            database.setAutoCommit(false);
            filling.fill(database);
            database.commit();
        }
        cluster.start(service);
        cluster.settle();
    }

    private Path file(Service service) {
        return data.resolve(service.module()).resolve(service.module() + ".db");
    }

    /** The service itself, as somebody who is signed in. */
    Caller caller(Person person, Service service) {
        return new Caller(new KithClient(cluster.uri(service)), token(person));
    }

    /** What the gateway says to the services of who is calling; it is good for minutes. */
    String token(Person person) {
        return new KithClient(cluster.uri(Service.IDENTITY))
                .send("POST", "/internal/sessions/resolve", null, "Kith-Session", person.session())
                .require(200)
                .text("token");
    }

    /** Of a service's process, in MiB, as Linux tells it. */
    long residentMemory(Service service) {
        long process = RunFile.read(data).living(service.module()).orElseThrow().pid();
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI gateway() {
        return cluster.gateway();
    }

    URI uri(Service service) {
        return cluster.uri(service);
    }

    Path data() {
        return data;
    }

    @Override
    public void close() throws IOException {
        cluster.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** What is written into a service's tables, in one transaction. */
    @FunctionalInterface
    interface Filling {
        void fill(Connection database) throws SQLException;
    }

    /** Somebody who is signed in at the gateway. */
    record Person(String id, KithClient client) {
        long number() {
            return TSID.from(id).toLong();
        }

        String cookie() {
            return client.cookie().orElseThrow();
        }

        String session() {
            return cookie().replaceFirst("^[^=]*=", "");
        }
    }

    /** Somebody who asks a service without the gateway between them. */
    record Caller(KithClient service, String token) {
        Answer asks(String method, String path) {
            return service.send(method, "/api/v1" + path, null, "Authorization", "Bearer " + token);
        }
    }
}
