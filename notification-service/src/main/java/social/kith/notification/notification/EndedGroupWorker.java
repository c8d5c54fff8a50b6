package social.kith.notification.notification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.id.Id;

/** Goes on with large groups that have ended, right after they do, and at each start with what was broken off. */
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

    void start(@Observes StartupEvent started) {
        worker.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void work() {
        try {
            for (Id group : groups.unfinished()) while (groups.goOn(group)) Thread.yield();
        } catch (RuntimeException failed) {
            LOG.error(
                    "What was told of a deleted group is hidden, and not yet gone; tried again at the next start",
                    failed);
        }
    }
}
