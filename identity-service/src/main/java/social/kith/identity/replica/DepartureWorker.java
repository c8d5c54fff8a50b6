package social.kith.identity.replica;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import org.jboss.logging.Logger;
import social.kith.identity.background.LoneWorker;
import social.kith.platform.id.Id;

/** Goes on with departures right after they begin, and now and then, for what a crash has broken off. */
@ApplicationScoped
class DepartureWorker {
    private static final Logger LOG = Logger.getLogger(DepartureWorker.class);
    private final Departures departures;
    private final LoneWorker worker = new LoneWorker("departures", this::work);

    DepartureWorker(Departures departures) {
        this.departures = departures;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Departures.Begun begun) {
        worker.wake();
    }

    @Scheduled(every = "{kith.departures.look-every}")
    void look() {
        worker.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void work() {
        try {
            for (Optional<Id> next = departures.next(); next.isPresent(); next = departures.next())
                departures.goOn(next.get());
        } catch (RuntimeException failed) {
            LOG.warnf("Departures wait: %s", failed);
        }
    }
}
