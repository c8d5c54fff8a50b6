package social.kith.identity.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;
import social.kith.platform.id.Id;

/**
 * Sends the mails that wait, one after the other, right after the commit that they came with; and now and then, for
 * what a crash or a mail server that is down kept back. A mail may go out twice that way, and never not at all.
 */
@ApplicationScoped
class MailRelay {
    private static final Logger LOG = Logger.getLogger(MailRelay.class);
    private final MailQueue queue;
    private final Postbox postbox;
    private final LoneWorker worker = new LoneWorker("mail-relay", this::sendAll);

    MailRelay(MailQueue queue, Postbox postbox) {
        this.queue = queue;
        this.postbox = postbox;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Mails.MailWritten written) {
        worker.wake();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Mails.Forgotten forgotten) {
        postbox.forget(forgotten.user());
    }

    @Scheduled(every = "{kith.mail.look-every}")
    void look() {
        worker.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void sendAll() {
        try {
            for (List<Id> due = queue.due(); !due.isEmpty(); due = queue.due()) due.forEach(this::send);
        } catch (RuntimeException failed) {
            LOG.warnf("Mails wait: %s", failed);
        }
    }

    /** @throws RuntimeException where the next one would fare no better */
    private void send(Id id) {
        try {
            queue.letter(id).ifPresent(postbox::put);
            queue.sent(id);
        } catch (RuntimeException failed) {
            // Its message may quote the recipient's address.
            LOG.warnf(
                    "Mail %s could not be sent (%s), and %s",
                    id,
                    failed.getClass().getSimpleName(),
                    queue.failed(id) ? "waits for another try" : "is not tried again");
            if (failed instanceof Postbox.Closed || failed instanceof Postbox.Unanswered) throw failed;
        }
    }
}
