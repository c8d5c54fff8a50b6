package social.kith.cluster.replica;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The replicas of a service that are compared, as the tables that they are. */
    public static Set<String> compared(Service holder) {
        return Facts.ALL.stream()
                .filter(fact -> fact.holders().contains(holder))
                .map(Fact::copyTable)
                .collect(Collectors.toSet());
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted", e);
        }
        behind.forEach(listener::line);
        return differences;
    }

    private long compare(Fact fact, Service holder) throws SQLException, InterruptedException {
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
