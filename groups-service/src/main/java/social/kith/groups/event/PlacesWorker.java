package social.kith.groups.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import social.kith.platform.id.Id;

/** Moves up, in slices, who did not do so at once; what is left is noted in the events, so a crash loses nothing of it. */
@Singleton
class PlacesWorker {
    private static final Logger LOG = Logger.getLogger(PlacesWorker.class);
    private final Places places;

    PlacesWorker(Places places) {
        this.places = places;
    }

    @Scheduled(every = "{kith.places.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void work() {
        while (places.unfinished().stream().map(this::goOn).reduce(false, Boolean::logicalOr)) {
            // A slice of each in turn, so that a large one, or one that fails, keeps no other waiting.
        }
    }

    private boolean goOn(Id event) {
        try {
            places.goOn(event);
            return true;
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "Nobody moved up at event %s, and it is tried again", event);
            return false;
        }
    }
}
