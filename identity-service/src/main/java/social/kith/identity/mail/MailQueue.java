package social.kith.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.platform.id.Id;

/** The mails that wait, as the relay sees them. */
@ApplicationScoped
class MailQueue {
    private static final int BATCH = 20;
    private final MailRepository mails;
    private final LetterWriter writer;
    private final Duration giveUpAfter;
    private final Clock clock;

    MailQueue(
            MailRepository mails,
            LetterWriter writer,
            @ConfigProperty(name = "kith.mail.give-up-after") Duration giveUpAfter,
            Clock clock) {
        this.mails = mails;
        this.writer = writer;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
    }

    @ActivateRequestContext
    List<Id> due() {
        return mails.due(clock.instant(), BATCH).stream().map(Mail::id).toList();
    }

    /** What to send; a token in it counts from the moment that this is committed. */
    @Transactional
    Optional<Letter> letter(Id id) {
        return mails.findByIdOptional(id.value()).map(writer::write);
    }

    @Transactional
    void sent(Id id) {
        mails.deleteById(id.value());
    }

    /** Tries again later; returns whether there is a later. */
    @Transactional
    boolean failed(Id id) {
        Mail mail = mails.findById(id.value());
        if (mail == null) return false;
        if (mail.isOlderThan(giveUpAfter, clock.instant())) {
            mails.delete(mail);
            return false;
        }
        mail.failed(clock.instant());
        return true;
    }
}
