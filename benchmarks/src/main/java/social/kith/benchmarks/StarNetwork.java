package social.kith.benchmarks;

import io.hypersistence.tsid.TSID;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import social.kith.cluster.Service;

/**
 * A running Kith in which one user, the star, follows many people and is followed by all of them, and the last 200 of
 * them follow 200 others each: as much as suggestions ever look at.
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

    private final BenchmarkCluster kith;
    private final long edges;
    private final BenchmarkCluster.Person star;
    private final BenchmarkCluster.Person fan;
    private final long first;

    StarNetwork(long edges) throws IOException, SQLException {
        this.edges = edges;
        kith = new BenchmarkCluster();
        star = kith.register("Star");
        fan = kith.register("Fan");
        first = TSID.Factory.getTsid().toLong();
        kith.fill(Service.SOCIAL_GRAPH, this::fill);
    }

    private void fill(Connection database) throws SQLException {
        long others = first - OTHERS - 1;
        long theirs = first + 2 * edges + 2;
        insert(database, PEOPLE, edges, first);
        insert(database, FOLLOWS.formatted("2 * n", "?2 + n", "?3"), edges, first, star.number());
        insert(database, FOLLOWS.formatted("2 * n + 1", "?3", "?2 + n"), edges, first, star.number());
        insert(database, PEOPLE, OTHERS, others);
        insert(database, FRIENDS_OF_FRIENDS, FRIENDS * FRIENDS, theirs, first + edges, others);
    }

    private static void insert(Connection database, String rows, long... values) throws SQLException {
        try (var statement = database.prepareStatement(NUMBERS + rows)) {
            for (int i = 0; i < values.length; i++) statement.setLong(i + 1, values[i]);
            statement.executeUpdate();
        }
    }

    /** The service itself, as somebody who is signed in; the token is good for minutes. */
    BenchmarkCluster.Caller starAtTheService() {
        return kith.caller(star, Service.SOCIAL_GRAPH);
    }

    BenchmarkCluster.Caller fanAtTheService() {
        return kith.caller(fan, Service.SOCIAL_GRAPH);
    }

    String starId() {
        return star.id();
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
        kith.close();
    }
}
