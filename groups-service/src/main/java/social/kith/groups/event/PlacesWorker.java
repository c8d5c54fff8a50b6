package social.kith.groups.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import social.kith.platform.background.Slices;

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
        Slices.workOff(
                places::unfinished,
                places::goOn,
                (event, failed) -> LOG.warnf(failed, "Nobody moved up at event %s, and it is tried again", event));
    }
}
