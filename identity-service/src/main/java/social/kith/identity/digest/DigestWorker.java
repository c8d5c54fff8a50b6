package social.kith.identity.digest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;

/** Looks now and then whether it is time for the mails of the day. Apart from other mails, which wait for no other service. */
@ApplicationScoped
class DigestWorker {
    private static final Logger LOG = Logger.getLogger(DigestWorker.class);
    private final DailyDigest digest;
    private final LoneWorker worker = new LoneWorker("digest", this::work);

    DigestWorker(DailyDigest digest) {
        this.digest = digest;
    }

    @Scheduled(every = "{kith.digest.look-every}")
    void look() {
        worker.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void work() {
        try {
            digest.goOn();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failed) {
            LOG.warnf("The mails of the day wait: %s", failed);
        }
    }
}
