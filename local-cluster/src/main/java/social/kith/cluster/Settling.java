package social.kith.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
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

    private record Look(Map<Service, ServiceMetrics> metrics, List<String> lags) {
        boolean isSettled() {
            return lags.isEmpty();
        }
    }

    private Look look() {
        Map<Service, ServiceMetrics> metrics = new EnumMap<>(Service.class);
        List<String> lags = new ArrayList<>();
        for (Service service : Service.behindTheGateway()) {
            try {
                metrics.put(service, ServiceMetrics.parse(Http.metrics(layout.uri(service))));
            } catch (IOException e) {
                lags.add(service.module() + " does not tell its metrics (" + e + ")");
            }
        }
        lags.addAll(lags(metrics));
        return new Look(metrics, lags);
    }

    /** Who lags behind whom, in words; nothing where all has arrived. */
    static List<String> lags(Map<Service, ServiceMetrics> metrics) {
        List<String> lags = new ArrayList<>();
        metrics.forEach((service, told) -> {
            Double pending = told.outboxPending();
            if (pending == null) {
                lags.add(service.module() + " tells no kith_outbox_pending");
            } else if (!(pending <= 0)) { // NaN is no good news either
                lags.add("%s has %.0f events in its outbox".formatted(service.module(), pending));
            }
            lags.addAll(behind(service, told, metrics));
        });
        return lags;
    }

    private static List<String> behind(Service consumer, ServiceMetrics told, Map<Service, ServiceMetrics> metrics) {
        List<String> lags = new ArrayList<>();
        metrics.forEach((source, toldBySource) -> {
            Double appended = toldBySource.outboxPosition();
            Double handled = told.handled().get(source.source());
            if (appended != null && handled != null && !(handled >= appended)) {
                lags.add("%s is behind %s (handled %.0f of %.0f)"
                        .formatted(consumer.module(), source.module(), handled, appended));
            }
        });
        return lags;
    }
}
