package social.kith.notification.webpush;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;

/**
 * Sends what is to be pushed right after the commit that it came with; and now and then, for what was to wait, or what
 * a crash has left. Each try is a thread of its own, outside of any transaction. A push may go out twice that way, where
 * the browser shows one, by the notification's id; and never not at all.
 */
@ApplicationScoped
class PushWorker {
    private static final Logger LOG = Logger.getLogger(PushWorker.class);
    private final PushQueue queue;
    private final PushDelivery delivery;
    private final WebPushSettings settings;
    private final InFlight inFlight = new InFlight();
    private final ExecutorService tries = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("push-", 0).factory());
    private final LoneWorker worker = new LoneWorker("web-push", this::work);

    PushWorker(PushQueue queue, PushDelivery delivery, WebPushSettings settings) {
        this.queue = queue;
        this.delivery = delivery;
        this.settings = settings;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) PushQueue.Added added) {
        worker.wake();
    }

    @Scheduled(every = "{kith.web-push.look-every}")
    void look() {
        if (settings.isOn()) worker.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
        tries.shutdownNow();
    }

    private void work() {
        try {
            while (takeSome() && !Thread.currentThread().isInterrupted()) {
                // until nothing is due, or there is no place for it
            }
        } catch (RuntimeException failed) {
            LOG.warnf("Pushes wait: %s", failed);
        }
    }

    /** @return whether there was any */
    private boolean takeSome() {
        boolean any = false;
        for (String service : queue.servicesDue()) {
            int free = inFlight.free(service);
            List<QueuedPush> taken = free > 0 ? queue.take(service, free) : List.of();
            taken.forEach(this::send);
            any |= !taken.isEmpty();
        }
        return any;
    }

    private void send(QueuedPush push) {
        inFlight.begin(push.service());
        tries.execute(() -> {
            try {
                delivery.deliver(push);
            } finally {
                inFlight.end(push.service());
                worker.wake();
            }
        });
    }
}
