package social.kith.identity.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import java.time.Duration;
import social.kith.platform.id.Id;

/** Hands letters to a mail server. */
final class SmtpPostbox implements Postbox {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final ReactiveMailer mailer;

    SmtpPostbox(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public void put(Letter letter) {
        var mail = io.quarkus.mailer.Mail.withText(letter.recipient(), letter.subject(), letter.text());
        mailer.send(mail).await().atMost(PATIENCE);
    }

    @Override
    public void forget(Id user) {
        // What was sent is no longer here.
    }
}
