package social.kith.content.erasure;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.background.Slices;

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
        Slices.workOff(departures::unfinished, departure -> departures.goOn(departure.user()), ErasureWorker::failed);
        Slices.workOff(groups::unfinished, groups::goOn, ErasureWorker::failed);
        try {
            while (deleted.eraseSome()) {
                // Until nothing is left whose time is over.
            }
        } catch (RuntimeException thrown) {
            failed(deleted, thrown);
        }
    }

    private static void failed(Object what, RuntimeException thrown) {
        LOG.warnf(thrown, "An erasure failed and is tried again: %s", what);
    }
}
