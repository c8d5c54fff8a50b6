package social.kith.notification.notification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.id.Id;

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
        while (groups.unfinished().stream().map(this::goOn).reduce(false, Boolean::logicalOr)) {
            // A slice of each in turn, so that a large one, or one that fails, keeps no other waiting.
        }
    }

    private boolean goOn(Id group) {
        try {
            groups.goOn(group);
            return true;
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "What was told of deleted group %s is hidden, but not yet gone: tried again", group);
            return false;
        }
    }
}
