package social.kith.notification.webpush;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One try of a push, and what becomes of it. Neither its endpoint nor its text is in any log. */
@ApplicationScoped
class PushDelivery {
    private static final Logger LOG = Logger.getLogger(PushDelivery.class);
    private final PushQueue queue;
    private final PushSubscriptionService subscriptions;
    private final PushText texts;
    private final PushSender sender;
    private final WebPushSettings settings;
    private final Clock clock;

    PushDelivery(
            PushQueue queue,
            PushSubscriptionService subscriptions,
            PushText texts,
            PushSender sender,
            WebPushSettings settings,
            Clock clock) {
        this.queue = queue;
        this.subscriptions = subscriptions;
        this.texts = texts;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    void deliver(QueuedPush push) {
        Runnable outcome;
        try {
            outcome = tryOnce(push);
        } catch (InterruptedException stopping) {
            // Whoever starts next finds it.
            return;
        } catch (RuntimeException failed) {
            // Its message may quote what is secret.
            LOG.warnf("%s: %s, tried again", push, failed.getClass().getSimpleName());
            outcome = () -> queue.tryAgainIn(push, push.pause(Duration.ZERO));
        }
        note(push, outcome);
    }

    /** Where that fails it is due again as after a crash, as often tried as it was. */
    private static void note(QueuedPush push, Runnable outcome) {
        try {
            outcome.run();
        } catch (RuntimeException failed) {
            LOG.warnf("%s: %s, so it is not known what became of it", push, failed);
        }
    }

    private Runnable tryOnce(QueuedPush push) throws InterruptedException {
        var now = clock.instant();
        if (push.isToNobody(now)) return () -> subscriptions.removeGone(push);
        // What was known when it was subscribed may be known no longer.
        boolean sendable = !push.isPast(now) && settings.services().has(URI.create(push.endpoint()));
        Optional<PushText.Made> text = sendable ? texts.of(push) : Optional.empty();
        if (text.isEmpty()) return () -> queue.drop(push);
        PushAnswer answer = sender.send(push, text.get());
        return () -> act(push, answer);
    }

    private void act(QueuedPush push, PushAnswer answer) {
        switch (answer.meaning()) {
            case SENT -> queue.sent(push);
            case GONE -> subscriptions.removeGone(push);
            case REFUSED -> {
                LOG.warnf("%s: answered with %d, not tried again", push, answer.status());
                queue.drop(push);
            }
            case LATER -> {
                LOG.debugf("%s: answered with %d, tried again", push, answer.status());
                queue.tryAgainIn(push, push.pause(answer.pause()));
            }
            case UNANSWERED -> {
                LOG.debugf("%s: no answer, tried again", push);
                queue.tryAllAgainIn(push, push.pause(Duration.ZERO));
            }
        }
    }
}
