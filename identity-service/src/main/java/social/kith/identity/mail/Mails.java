package social.kith.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.kith.platform.id.Id;

/** Where mails are put down, in the transaction of what they tell of; {@link MailRelay} sends them after it. */
@ApplicationScoped
public class Mails {
    private final MailRepository mails;
    private final Event<MailWritten> written;
    private final Clock clock;

    Mails(MailRepository mails, Event<MailWritten> written, Clock clock) {
        this.mails = mails;
        this.written = written;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Id user, String recipient, MailKind kind) {
        mails.persist(new Mail(user, recipient, kind, clock.instant()));
        written.fire(new MailWritten());
    }

    /** There is something to send. */
    record MailWritten() {}
}
