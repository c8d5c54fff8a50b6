package social.kith.cluster.replica;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import social.kith.cluster.ClusterException;
import social.kith.cluster.Progress;
import social.kith.cluster.RunningKith;
import social.kith.cluster.Service;

/**
 * Compares each replica with its source, in their files. Where Kith runs, what differs at the first look may be on its
 * way: that is waited for, and what differs at the second look too is a difference.
 */
public final class ReplicaCheck {

    private static final Duration ARRIVAL = Duration.ofSeconds(20);

    private final Path data;
    private final Progress listener;
    private final Duration patience;
    private final Set<String> behind = new LinkedHashSet<>();

    public ReplicaCheck(Path data, Progress listener) {
        this.data = data;
        this.listener = listener;
        this.patience = new RunningKith(data).isThere() ? ARRIVAL : Duration.ZERO;
    }

    /** Whether a replica's column of that service is compared, or is named as one that cannot be. */
    public static boolean knows(Service holder, String table, String column) {
        return Facts.ALL.stream().anyMatch(fact -> fact.holders().contains(holder) && fact.concerns(table, column))
                || Facts.NOT_COMPARED.stream().anyMatch(it -> it.is(holder, table, column));
    }

    /** Tells every difference; returns how many there are. */
    public long run() {
        long differences = 0;
        try {
            for (Fact fact : Facts.ALL) {
                for (Service holder : fact.holders()) {
                    differences += compare(fact, holder);
                }
            }
        } catch (SQLException e) {
            throw new ClusterException("The files of " + data + " cannot be compared: " + e.getMessage(), e);
        }
        behind.forEach(listener::line);
        return differences;
    }

    private long compare(Fact fact, Service holder) throws SQLException {
        try (Comparison comparison = new Comparison(fact, holder, data)) {
            if (!comparison.differs()) {
                return 0;
            }
            if (!comparison.awaitArrival(patience)) {
                behind.add("%s has not heard all of %s yet: what is on its way counts as a difference."
                        .formatted(holder.module(), fact.source().module()));
            }
            return comparison.tell(listener);
        }
    }
}
