package social.kith.identity.digest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import social.kith.identity.account.AccountService;
import social.kith.identity.account.AccountService.Reachable;
import social.kith.identity.digest.Digests.Due;
import social.kith.identity.digest.UnreadNotifications.News;
import social.kith.identity.mail.Letter;
import social.kith.identity.mail.Pauses;
import social.kith.identity.mail.Postbox;

/** One user's mail of the day: what is new to them is asked for, written and sent, or it waits. */
@Singleton
class DigestDelivery {
    private static final Logger LOG = Logger.getLogger(DigestDelivery.class);

    /** How long something may take from happening to notification-service: what was on its way is told the next time. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    private final Digests digests;
    private final AccountService accounts;
    private final UnreadNotifications unread;
    private final DigestWriter writer;
    private final Postbox postbox;
    private final DigestSettings settings;
    private final Clock clock;

    DigestDelivery(
            Digests digests,
            AccountService accounts,
            UnreadNotifications unread,
            DigestWriter writer,
            Postbox postbox,
            DigestSettings settings,
            Clock clock) {
        this.digests = digests;
        this.accounts = accounts;
        this.unread = unread;
        this.writer = writer;
        this.postbox = postbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** As it is to be sent, with what it tells. */
    private record Written(Letter letter, long upTo) {}

    /**
     * It waits where it could not be asked for or sent, and is over for this day where the mail server said nothing.
     *
     * @return false where the next one may fare no better: notification-service or the mail server was no help, other than
     *     by refusing this letter
     * @throws IOException where it would not: notification-service is not there
     * @throws Postbox.Closed as that
     */
    boolean deliver(Due due) throws IOException, InterruptedException {
        Instant now = clock.instant();
        Optional<Reachable> to = accounts.reachable(due.user());
        if (to.isEmpty() || now.isAfter(due.putAt().plus(settings.giveUpAfter()))) {
            boolean unused = digests.take(due);
            return true;
        }
        Optional<Written> written;
        try {
            written = write(due, to.get(), now);
        } catch (ConnectException | HttpConnectTimeoutException nobody) {
            digests.putOff(due, Pauses.next(due.putAt(), now));
            throw nobody;
        } catch (IOException | RuntimeException failed) {
            digests.putOff(due, Pauses.next(due.putAt(), now));
            LOG.warnf("The mail of the day for user %s waits for another try: %s", due.user(), failed);
            return false;
        }
        // Taken before it is sent, so that a crash in between sends none rather than two.
        if (!digests.take(due) || written.isEmpty() || !isStillTheirs(to.get())) return true;
        return send(due, written.get(), now);
    }

    private Optional<Written> write(Due due, Reachable to, Instant now) throws IOException, InterruptedException {
        News news = unread.news(settings.from(), to.card(), due, since(due, now), settings.most());
        return news.all() == 0
                ? Optional.empty()
                : Optional.of(new Written(writer.write(to, due.language(), news), news.upTo()));
    }

    private Instant since(Due due, Instant now) {
        Instant oldest = now.minus(settings.longest());
        Instant toldAt = due.toldAt();
        if (toldAt == null) return oldest;
        Instant last = toldAt.minus(ON_ITS_WAY);
        return last.isAfter(oldest) ? last : oldest;
    }

    /** The account may have gone, or its address be somebody else's, while notification-service was asked. */
    private boolean isStillTheirs(Reachable to) {
        return accounts.reachable(to.card().id())
                .filter(now -> now.email().equals(to.email()))
                .isPresent();
    }

    private boolean send(Due due, Written written, Instant now) {
        try {
            postbox.put(written.letter());
        } catch (Postbox.Unanswered unanswered) {
            LOG.warnf("Mail %s is the last of this day, sent or not: %s", written.letter(), unanswered);
            return false;
        } catch (Postbox.Closed closed) {
            digests.giveBack(due, Pauses.next(due.putAt(), now));
            throw closed;
        } catch (RuntimeException refused) {
            digests.giveBack(due, Pauses.next(due.putAt(), now));
            // Its message may quote the recipient's address.
            LOG.warnf(
                    "Mail %s waits for another try (%s)",
                    written.letter(), refused.getClass().getSimpleName());
            return true;
        }
        digests.told(due.user(), written.upTo(), now);
        return true;
    }
}
