package social.kith.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits until every event has arrived everywhere: outboxes empty, no consumer behind the source it listens to. The
 * gateway has neither outbox nor inbox.
 */
final class Settling {

    private final ClusterLayout layout;

    Settling(ClusterLayout layout) {
        this.layout = layout;
    }

    void await(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Look before = look();
        // Twice the same: a single look is not of one moment, and an event may move from a service that was not
        // looked at yet to one that was.
        for (Look now = look(); !now.isSettled() || !now.equals(before); now = look()) {
            if (System.nanoTime() > deadline) {
                throw new ClusterException("Not settled after " + patience.toSeconds() + " s: "
                        + (now.isSettled() ? "events keep coming" : String.join("; ", now.lags())));
            }
            before = now;
            Sleep.millis(20);
        }
    }

    private record Look(Map<Instance, ServiceMetrics> metrics, List<String> lags) {
        boolean isSettled() {
            return lags.isEmpty();
        }
    }

    private Look look() {
        Map<Instance, ServiceMetrics> metrics = new LinkedHashMap<>();
        List<String> lags = new ArrayList<>();
        for (Instance instance : layout.instances()) {
            if (instance.service() == Service.GATEWAY) {
                continue;
            }
            try {
                metrics.put(instance, ServiceMetrics.parse(Http.metrics(layout.uri(instance))));
            } catch (IOException e) {
                lags.add(instance.name() + " does not tell its metrics (" + e + ")");
            }
        }
        lags.addAll(lags(metrics));
        return new Look(metrics, lags);
    }

    /** Who lags behind whom, in words; nothing where all has arrived. */
    static List<String> lags(Map<Instance, ServiceMetrics> metrics) {
        List<String> lags = new ArrayList<>();
        metrics.forEach((instance, told) -> {
            Double pending = told.outboxPending();
            if (pending == null) {
                lags.add(instance.name() + " tells no kith_outbox_pending");
            } else if (!(pending <= 0)) { // NaN is no good news either
                lags.add("%s has %.0f events in its outbox".formatted(instance.name(), pending));
            }
            lags.addAll(behind(instance, told, metrics));
        });
        return lags;
    }

    private static List<String> behind(Instance consumer, ServiceMetrics told, Map<Instance, ServiceMetrics> metrics) {
        List<String> lags = new ArrayList<>();
        metrics.forEach((source, toldBySource) -> {
            Double appended = toldBySource.outboxPosition();
            Double handled = told.handled().get(source.service().source());
            if (appended != null && handled != null && !(handled >= appended)) {
                lags.add("%s is behind %s (handled %.0f of %.0f)"
                        .formatted(consumer.name(), source.name(), handled, appended));
            }
        });
        return lags;
    }
}
