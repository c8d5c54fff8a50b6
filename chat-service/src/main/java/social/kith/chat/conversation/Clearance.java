package social.kith.chat.conversation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.background.Slices;

/**
 * Deletes what {@link Departures} left, in the background, so that nobody who writes waits for long: right after it is
 * gone, and now and then, for what a crash has broken off.
 */
@ApplicationScoped
class Clearance {
    private static final Logger LOG = Logger.getLogger(Clearance.class);
    private final Departures departures;
    private final LoneWorker worker = new LoneWorker("clearance", this::clear);

    Clearance(Departures departures) {
        this.departures = departures;
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    @Scheduled(every = "{kith.slices.look-every}")
    void wake() {
        worker.wake();
    }

    private void clear() {
        Slices.workOff(
                departures::unfinished,
                departures::goOn,
                (gone, failed) -> LOG.warnf(failed, "Conversation %s is gone, but not yet deleted: tried again", gone));
    }
}
