package social.kith.benchmarks;

import io.hypersistence.tsid.TSID;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import social.kith.cluster.Cluster;
import social.kith.cluster.Limits;
import social.kith.cluster.Service;
import social.kith.cluster.client.Answer;
import social.kith.cluster.client.KithClient;

/**
 * A running Kith in which one user, the star, follows many people and is followed by all of them, and the last 200 of
 * them follow 200 others each: as much as suggestions ever look at. They are put into
 * social-graph-service's tables while it does not run: making them through the API would take hours.
 */
final class StarNetwork implements AutoCloseable {
    private static final int HUNDRED = 100;

    private static final int FRIENDS = 200;
    private static final int OTHERS = 1_000;

    /** {@code ?1} of them. */
    private static final String NUMBERS =
            "with recursive numbers (n) as (values (1) union all select n + 1 from numbers where n < ?1) ";

    /** Ids are counted up from {@code ?2}. */
    private static final String PEOPLE = """
            insert into user_replicas (id, first_name, last_name, nickname, avatar_url, is_public, connections, deleted)
            select ?2 + n, 'Friend', 'Number ' || n, null, null, 1, 'everyone', 0 from numbers""";

    /** Each of the people counted up from {@code ?2} follows the star {@code ?3}, or is followed. */
    private static final String FOLLOWS = """
            insert into followers (id, follower_id, followee_id, state, created_at, since)
            select ?2 + %1$s, %2$s, %3$s, 'accepted', 0, ?2 + %1$s from numbers""";

    /** Each of the last friends, counted down from {@code ?3}, follows as many others, counted up from {@code ?4}. */
    private static final String FRIENDS_OF_FRIENDS = """
            insert into followers (id, follower_id, followee_id, state, created_at, since)
            select ?2 + n, ?3 - (n - 1) / %1$d, ?4 + 1 + ((n - 1) / %1$d * 7 + (n - 1) %% %1$d) %% %2$d,
                'accepted', 0, ?2 + n
            from numbers""".formatted(FRIENDS, OTHERS);

    private final Path data;
    private final Cluster cluster;
    private final long edges;
    private final KithClient star;
    private final KithClient fan;
    private final String starId;
    private final long first;

    StarNetwork(long edges) throws IOException, SQLException {
        this.edges = edges;
        data = Files.createTempDirectory("kith-benchmark");
        cluster = Cluster.builder(Path.of("").toAbsolutePath(), data)
                .freePorts()
                .limits(Limits.RELAXED)
                .progress(System.out::println)
                .start();
        star = new KithClient(cluster.gateway());
        fan = new KithClient(cluster.gateway());
        starId = register(star, "Star");
        String unused = register(fan, "Fan");
        first = TSID.Factory.getTsid().toLong();
        cluster.settle();
        cluster.stop(Service.SOCIAL_GRAPH);
        fill();
        cluster.start(Service.SOCIAL_GRAPH);
        cluster.settle();
    }

    private static String register(KithClient client, String name) {
        return client.register(Map.of(
                        "email", UUID.randomUUID() + "@kith.example",
                        "password", "seven bridges at dusk",
                        "firstName", name,
                        "lastName", "Kith",
                        "dateOfBirth", "1990-04-01"))
                .require(201)
                .id();
    }

    private void fill() throws SQLException {
        String service = Service.SOCIAL_GRAPH.module();
        Path file = data.resolve(service).resolve(service + ".db");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            database.setAutoCommit(false);
            long others = first - OTHERS - 1;
            long theirs = first + 2 * edges + 2;
            insert(database, PEOPLE, edges, first);
            insert(database, FOLLOWS.formatted("2 * n", "?2 + n", "?3"), edges, first, number(starId));
            insert(database, FOLLOWS.formatted("2 * n + 1", "?3", "?2 + n"), edges, first, number(starId));
            insert(database, PEOPLE, OTHERS, others);
            insert(database, FRIENDS_OF_FRIENDS, FRIENDS * FRIENDS, theirs, first + edges, others);
            database.commit();
        }
    }

    private static void insert(Connection database, String rows, long... values) throws SQLException {
        try (var statement = database.prepareStatement(NUMBERS + rows)) {
            for (int i = 0; i < values.length; i++) statement.setLong(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    private static long number(String id) {
        return TSID.from(id).toLong();
    }

    /** The service itself, as somebody who is signed in; the token is good for minutes. */
    Caller starAtTheService() {
        return atTheService(star);
    }

    Caller fanAtTheService() {
        return atTheService(fan);
    }

    private Caller atTheService(KithClient client) {
        String cookie = client.cookie().orElseThrow().replaceFirst("^[^=]*=", "");
        String token = new KithClient(cluster.uri(Service.IDENTITY))
                .send("POST", "/internal/sessions/resolve", null, "Kith-Session", cookie)
                .require(200)
                .text("token");
        return new Caller(new KithClient(cluster.uri(Service.SOCIAL_GRAPH)), token);
    }

    String starId() {
        return starId;
    }

    /** The cursor of a page in the middle of the star's lists. */
    String middle() {
        return TSID.from(first + edges).toString();
    }

    /** A hundred of the people, from all over, with commas between their ids. */
    String hundred() {
        return LongStream.rangeClosed(1, HUNDRED)
                .map(n -> first + n * edges / HUNDRED)
                .mapToObj(id -> TSID.from(id).toString())
                .collect(Collectors.joining(","));
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

    /** Somebody who asks a service without the gateway between them. */
    record Caller(KithClient service, String token) {
        Answer asks(String method, String path) {
            return service.send(method, "/api/v1" + path, null, "Authorization", "Bearer " + token);
        }
    }
}
