package social.kith.content.post;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;

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
        while (backlog.unfinished().stream().map(this::goOn).reduce(false, Boolean::logicalOr)) {
            // A slice of each in turn, so that a large one, or one that fails, keeps no other waiting.
        }
    }

    private boolean goOn(MentionBacklog.Unsettled unsettled) {
        try {
            backlog.goOn(unsettled);
            return true;
        } catch (RuntimeException failed) {
            LOG.warn("Mentions could not be settled, which is tried again", failed);
            return false;
        }
    }
}
