package social.kith.notification.notification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.background.Slices;

/**
 * Goes on with large accounts that are erased, are gone or are back, right after they are, and now and then, for what a
 * crash has broken off.
 */
@ApplicationScoped
class UserWorker {
    private static final Logger LOG = Logger.getLogger(UserWorker.class);
    private final TouchedUsers touched;
    private final ErasedUsers erased;
    private final LoneWorker worker = new LoneWorker("large-accounts", this::work);

    UserWorker(TouchedUsers touched, ErasedUsers erased) {
        this.touched = touched;
        this.erased = erased;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) TouchedUsers.Unfinished some) {
        worker.wake();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ErasedUsers.Unfinished some) {
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
                touched::unfinished,
                touched::goOn,
                (user, failed) -> LOG.warnf(failed, "Not all are told of user %s yet: tried again", user));
        Slices.workOff(
                erased::unfinished,
                erased::goOn,
                (user, failed) ->
                        LOG.warnf(failed, "What erased user %s did is hidden, but not yet gone: tried again", user));
    }
}
