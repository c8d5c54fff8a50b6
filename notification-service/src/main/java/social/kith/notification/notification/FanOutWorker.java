package social.kith.notification.notification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.background.Slices;

/** Goes on with what is told to large groups right after it is heard, and now and then, for what a crash has broken off. */
@ApplicationScoped
class FanOutWorker {
    private static final Logger LOG = Logger.getLogger(FanOutWorker.class);
    private final FanOuts fanOuts;
    private final Telling telling;
    private final LoneWorker worker = new LoneWorker("fan-outs", this::work);

    FanOutWorker(FanOuts fanOuts, Telling telling) {
        this.fanOuts = fanOuts;
        this.telling = telling;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) FanOuts.Begun begun) {
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
                fanOuts::next,
                telling::goOn,
                (one, failed) ->
                        LOG.warnf(failed, "Not all of a group are told of %s yet: tried again", one.happening()));
    }
}
