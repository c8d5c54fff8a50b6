package social.kith.groups.removal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.background.Slices;

/** Goes on with what deleted groups have left right after that, and now and then, for what a crash has broken off. */
@ApplicationScoped
class RemovalWorker {
    private static final Logger LOG = Logger.getLogger(RemovalWorker.class);

    private final Removals removals;
    private final LoneWorker worker = new LoneWorker("removal", this::work);

    RemovalWorker(Removals removals) {
        this.removals = removals;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Removals.Begun begun) {
        worker.wake();
    }

    @Scheduled(every = "{kith.removal.look-every}")
    void look() {
        worker.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void work() {
        Slices.workOff(
                removals::unfinished,
                removals::goOn,
                (group, failed) ->
                        LOG.warnf(failed, "What group %s has left was not removed, and is tried again", group));
    }
}
