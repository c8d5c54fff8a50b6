package social.kith.socialgraph.sweep;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import social.kith.platform.background.Slices;

/** Looks, now and then, what is unfinished, and goes on with it slice by slice, also where a crash has broken it off. */
@Singleton
class SweepWorker {
    private static final Logger LOG = Logger.getLogger(SweepWorker.class);
    private final Sweeps sweeps;

    SweepWorker(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    @Scheduled(every = "{kith.sweep.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void work() {
        Slices.workOff(
                sweeps::unfinished,
                sweeps::goOn,
                (sweep, failed) -> LOG.errorf(failed, "A sweep failed and is tried again: %s", sweep));
    }
}
