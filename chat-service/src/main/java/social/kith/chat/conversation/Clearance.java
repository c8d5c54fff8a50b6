package social.kith.chat.conversation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;

/** Deletes what {@link Departures} left, in the background, so that nobody who writes waits for long. */
@ApplicationScoped
class Clearance {
    private static final Logger LOG = Logger.getLogger(Clearance.class);
    private final Departures departures;
    private final LoneWorker worker = new LoneWorker("clearance", this::clear);

    Clearance(Departures departures) {
        this.departures = departures;
    }

    /** What a crash left is found here. */
    void start(@Observes StartupEvent started) {
        wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    void wake() {
        worker.wake();
    }

    private void clear() {
        try {
            while (departures.clearSome() && !Thread.currentThread().isInterrupted()) {
                // a slice each, and others write in between
            }
        } catch (RuntimeException failed) {
            LOG.warn("What is gone could not be deleted yet; it is tried again with the next", failed);
        }
    }
}
