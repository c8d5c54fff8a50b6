package social.kith.content.erasure;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.id.Id;

/** Goes on with departures right after they begin, and now and then, for what a crash has broken off and what is over. */
@ApplicationScoped
class ErasureWorker {
    private static final Logger LOG = Logger.getLogger(ErasureWorker.class);
    private final Departures departures;
    private final DeletedGroups groups;
    private final DeletedWritings deleted;
    private final LoneWorker worker = new LoneWorker("erasure", this::work);

    ErasureWorker(Departures departures, DeletedGroups groups, DeletedWritings deleted) {
        this.departures = departures;
        this.groups = groups;
        this.deleted = deleted;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Departures.Begun begun) {
        worker.wake();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeletedGroups.Begun begun) {
        worker.wake();
    }

    @Scheduled(every = "{kith.erasure.look-every}")
    void look() {
        worker.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void work() {
        while (departures.unfinished().stream().map(this::goOn).reduce(false, Boolean::logicalOr)) {
            // A slice of each in turn, so that a large one, or one that fails, keeps no other waiting.
        }
        while (groups.unfinished().stream().map(this::goOn).reduce(false, Boolean::logicalOr)) {
            // The same.
        }
        while (succeeds(deleted::eraseSome)) {
            // Until nothing is left whose time is over.
        }
    }

    private boolean goOn(Departure departure) {
        return succeeds(() -> {
            departures.goOn(departure.user());
            return true;
        });
    }

    private boolean goOn(Id group) {
        return succeeds(() -> {
            groups.goOn(group);
            return true;
        });
    }

    private static boolean succeeds(BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException failed) {
            LOG.warn("An erasure failed and is tried again", failed);
            return false;
        }
    }
}
