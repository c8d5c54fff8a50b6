package social.kith.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.kith.identity.token.Purpose;
import social.kith.identity.token.UserTokens;
import social.kith.platform.id.Id;

/** Where mails are put down, in the transaction of what they tell of; {@link MailRelay} sends them after it. */
@ApplicationScoped
public class Mails {
    private final MailRepository mails;
    private final UserTokens tokens;
    private final Event<MailWritten> written;
    private final Event<Forgotten> forgotten;
    private final Clock clock;

    Mails(
            MailRepository mails,
            UserTokens tokens,
            Event<MailWritten> written,
            Event<Forgotten> forgotten,
            Clock clock) {
        this.mails = mails;
        this.tokens = tokens;
        this.written = written;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /** Of mails with a link the newest alone is sent: a link is made when it is, and voids those before it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(Id user, String recipient, MailKind kind) {
        if (kind.purpose() != null) mails.remove(user, kind);
        mails.persist(new Mail(user, recipient, kind, clock.instant()));
        written.fire(new MailWritten());
    }

    /** Links to act by that were sent to this user count no longer, and those that wait are not sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdrawLinks(Id user) {
        for (MailKind kind : MailKind.values()) {
            Purpose purpose = kind.purpose();
            if (purpose == null) continue;
            mails.remove(user, kind);
            tokens.revoke(user, purpose);
        }
    }

    /** Somebody is erased: what was put down for them goes with them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Id user) {
        forgotten.fire(new Forgotten(user));
    }

    /** Nothing of this user's may be kept. */
    record Forgotten(Id user) {}

    /** There is something to send. */
    record MailWritten() {}
}
