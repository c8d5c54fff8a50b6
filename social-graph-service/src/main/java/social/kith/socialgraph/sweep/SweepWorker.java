package social.kith.socialgraph.sweep;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Looks, now and then, what is unfinished, and goes on with it slice by slice, also where a crash has broken it off. */
@Singleton
class SweepWorker {
    private final Sweeps sweeps;

    SweepWorker(Sweeps sweeps) {
        this.sweeps = sweeps;
    }

    @Scheduled(every = "{kith.sweep.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void work() {
        for (Optional<Sweep> next = sweeps.next(); next.isPresent(); next = sweeps.next()) sweeps.goOn(next.get());
    }
}
