package social.kith.benchmarks;

import io.hypersistence.tsid.TSID;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import social.kith.cluster.Service;

/** A running Kith of people who are signed in; the first of them talk in pairs, and some are in one group. */
final class ChatNetwork implements AutoCloseable {
    private static final int RANDOM_BITS = 22;

    private final BenchmarkCluster kith = new BenchmarkCluster();
    private final ChatTables tables;

    ChatNetwork(int people, int pairs, int members) throws IOException, SQLException {
        List<Guest> guests = ids(Duration.ofDays(3), people).mapToObj(Guest::of).toList();
        tables = new ChatTables(
                guests,
                ids(Duration.ofDays(2), pairs).boxed().toList(),
                guests.subList(0, members),
                ids(Duration.ofDays(1), 1).findFirst().orElseThrow());
        System.out.printf("Filling in %,d people.%n", people);
        kith.fill(Service.IDENTITY, tables::fillIdentity);
        kith.fill(Service.CHAT, tables::fillChat);
        kith.fill(Service.NOTIFICATION, tables::fillNotification);
    }

    private static LongStream ids(Duration ago, int many) {
        long first = Instant.now().minus(ago).toEpochMilli() - TSID.TSID_EPOCH << RANDOM_BITS;
        return LongStream.range(first, first + many);
    }

    BenchmarkCluster kith() {
        return kith;
    }

    List<Guest> people() {
        return tables.people();
    }

    /** Two for each pair, those who talk to each other one after the other. */
    List<Guest> talking() {
        return people().subList(0, 2 * tables.conversations().size());
    }

    /** The conversation of the person at that place among {@link #talking()}. */
    String conversation(int place) {
        return TSID.from(tables.conversations().get(place / 2)).toString();
    }

    List<Guest> members() {
        return tables.members();
    }

    String group() {
        return TSID.from(tables.group()).toString();
    }

    @Override
    public void close() throws IOException {
        kith.close();
    }
}
