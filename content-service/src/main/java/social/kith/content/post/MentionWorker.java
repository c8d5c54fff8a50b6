package social.kith.content.post;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.background.Slices;

/** Goes on with the backlog of mentions right after it has grown, and now and then, for what a crash has broken off. */
@ApplicationScoped
class MentionWorker {
    private static final Logger LOG = Logger.getLogger(MentionWorker.class);
    private final MentionBacklog backlog;
    private final LoneWorker worker = new LoneWorker("mentions", this::work);

    MentionWorker(MentionBacklog backlog) {
        this.backlog = backlog;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MentionBacklog.Grown grown) {
        worker.wake();
    }

    @Scheduled(every = "{kith.mentions.look-every}")
    void look() {
        worker.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void work() {
        Slices.workOff(
                backlog::unfinished,
                backlog::goOn,
                (unsettled, failed) -> LOG.warn("Mentions could not be settled, which is tried again", failed));
    }
}
