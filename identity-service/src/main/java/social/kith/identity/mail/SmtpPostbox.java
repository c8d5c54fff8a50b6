package social.kith.identity.mail;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import social.kith.platform.id.Id;

/** Hands letters to a mail server. */
final class SmtpPostbox implements Postbox {
    /** Longer than it takes to see that nobody is there (Vert.x: a minute), which is not to look like a slow server. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** The server stops, or does not know who it is that sends (RFC 5321, RFC 4954); other answers are of the mail. */
    private static final Set<Integer> OF_THE_CONNECTION = Set.of(421, 454, 530, 534, 535, 538);

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final Duration patience;

    SmtpPostbox(ReactiveMailer mailer, Vertx vertx, Duration patience) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.patience = patience;
    }

    @Override
    public void put(Letter letter) {
        var mail = io.quarkus.mailer.Mail.withText(letter.recipient(), letter.subject(), letter.text());
        letter.headers().forEach(mail::addHeader);
        try {
            Uni.createFrom()
                    .deferred(() -> mailer.send(mail))
                    .runSubscriptionOn(this::onEventLoop)
                    .await()
                    .atMost(patience);
        } catch (TimeoutException late) {
            throw new Unanswered(late);
        } catch (CompletionException failed) {
            throw meaning(Objects.requireNonNullElse(failed.getCause(), failed));
        }
    }

    /**
     * From any other thread Vert.x's mail client connects on one event loop and listens on another, and where the server's
     * greeting comes at once it is lost in between, half of the time.
     */
    private void onEventLoop(Runnable sending) {
        vertx.getOrCreateContext().runOnContext(now -> sending.run());
    }

    private static RuntimeException meaning(Throwable cause) {
        return switch (cause) {
            case SMTPException answer
            when !OF_THE_CONNECTION.contains(answer.getReplyCode()) ->
                new IllegalStateException("Answered with " + answer.getReplyCode());
            case ConnectException nobody -> new Closed(nobody);
            case UnknownHostException nobody -> new Closed(nobody);
            case SSLHandshakeException noWay -> new Closed(noWay);
            // Whatever was said before the line went dead.
            case IOException brokenOff -> new Unanswered(brokenOff);
            case InterruptedException stopping -> new Unanswered(stopping);
            default -> new Closed(cause);
        };
    }

    @Override
    public void forget(Id user) {
        // What was sent is no longer here.
    }
}
