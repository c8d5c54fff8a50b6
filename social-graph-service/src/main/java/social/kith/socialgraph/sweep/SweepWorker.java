package social.kith.socialgraph.sweep;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks, now and then, what is unfinished, and goes on with it slice by slice, also where a crash has broken it off. */
@Singleton
class SweepWorker {
    private static final Logger LOG = Logger.getLogger(SweepWorker.class);
    private final Sweeps sweeps;

    SweepWorker(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    /** All of them in turn, so that a large one, or one that fails, keeps no other waiting. */
    @Scheduled(every = "{kith.sweep.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void work() {
        List<Sweep> unfinished = sweeps.unfinished();
        while (unfinished.stream().map(this::goOn).reduce(false, Boolean::logicalOr)) unfinished = sweeps.unfinished();
    }

    private boolean goOn(Sweep sweep) {
        try {
            sweeps.goOn(sweep);
            return true;
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "A sweep failed and is tried again: %s", sweep);
            return false;
        }
    }
}
