package social.kith.identity.replica;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
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

    /** A slice of each in turn, so that a large one, or one that fails, keeps no other waiting. */
    private void work() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Optional<Id> next = departures.next(0);
                    next.isPresent();
                    next = departures.next(next.get().value())) moved |= goOn(next.get());
        }
    }

    private boolean goOn(Id user) {
        try {
            departures.goOn(user);
            return true;
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "A departure waits: %s", user);
            return false;
        }
    }
}
