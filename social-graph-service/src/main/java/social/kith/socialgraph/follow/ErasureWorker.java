package social.kith.socialgraph.follow;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import social.kith.platform.id.Id;

/** Looks, now and then, who is erased, and goes on with it slice by slice, also where a crash has broken it off. */
@Singleton
class ErasureWorker {
    private final Erasures erasures;

    ErasureWorker(Erasures erasures) {
        this.erasures = erasures;
    }

    @Scheduled(every = "{kith.erasure.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void work() {
        for (Optional<Id> user = erasures.next(); user.isPresent(); user = erasures.next())
            erasures.endSome(user.get());
    }
}
