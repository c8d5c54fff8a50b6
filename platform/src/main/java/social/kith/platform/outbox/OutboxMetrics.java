package social.kith.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** How many events wait to go out, and the position of the last one appended. */
@Singleton
class OutboxMetrics {
    void register(@Observes StartupEvent started, MeterRegistry metrics, OutboxTable outbox) {
        Gauge.builder("kith.outbox.pending", outbox, OutboxTable::pending).register(metrics);
        Gauge.builder("kith.outbox.position", outbox, OutboxTable::head).register(metrics);
    }
}
