package social.kith.notification.notification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.background.Slices;

/** Goes on with large groups that have ended, right after they do, and now and then, for what a crash has broken off. */
@ApplicationScoped
class EndedGroupWorker {
    private static final Logger LOG = Logger.getLogger(EndedGroupWorker.class);
    private final EndedGroups groups;
    private final LoneWorker worker = new LoneWorker("ended-groups", this::work);

    EndedGroupWorker(EndedGroups groups) {
        this.groups = groups;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) EndedGroups.Unfinished ended) {
        worker.wake();
    }

    @Scheduled(every = "{kith.slices.look-every}")
    void look() {
        worker.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void work() {
        Slices.workOff(
                groups::unfinished,
                groups::goOn,
                (group, failed) -> LOG.warnf(
                        failed, "What was told of deleted group %s is hidden, but not yet gone: tried again", group));
    }
}
