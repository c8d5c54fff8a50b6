package social.kith.identity.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.identity.digest.Notifications.news;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import social.kith.identity.Database;
import social.kith.identity.Somebody;
import social.kith.identity.account.AccountService;
import social.kith.identity.mail.Letter;
import social.kith.identity.mail.Postbox;
import social.kith.platform.id.Id;

/** The mail of the day, by a clock and with a mail server of a test's own; Ana has something new, and it is 6:59. */
abstract class DigestScene {
    @Inject
    DigestRuns runs;

    @Inject
    Digests digests;

    @Inject
    DigestService choices;

    @Inject
    AccountService accounts;

    @Inject
    UnreadNotifications unread;

    @Inject
    DigestWriter writer;

    final List<Letter> sent = Collections.synchronizedList(new ArrayList<>());
    Notifications notifications;
    Instant now = Instant.parse("2030-03-01T05:59:00Z");
    Optional<LocalTime> at = Optional.of(LocalTime.of(7, 0));
    Consumer<Letter> mailServer = sent::add;
    Somebody ana;

    @BeforeEach
    void begin() throws IOException, SQLException {
        Database.change("update digest_runs set day = null, reached = ''");
        Database.change("update digests set due_at = null");
        notifications = new Notifications();
        ana = confirmed();
        notifications.waiting.add(List.of(ana.id()));
        notifications.news.put(ana.id(), news(1, 0, 7, "Bo wrote"));
    }

    @AfterEach
    void end() {
        notifications.close();
    }

    /** As a mail server that takes that letter alone not. */
    static void refuses(Letter letter) {
        throw new IllegalStateException("refused to " + letter.recipient());
    }

    void morning() {
        pass(Duration.ofMinutes(1));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Ana has something new. */
    void anew() {
        waits(ana);
    }

    void waits(Somebody... users) {
        notifications.waiting.add(List.of(users).stream().map(Somebody::id).toList());
    }

    /** So many more people have something new. */
    List<Somebody> others(int number) throws SQLException {
        List<Somebody> others = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            var other = confirmed();
            waits(other);
            notifications.news.put(other.id(), news(1, 0, 7, "Ana wrote"));
            others.add(other);
        }
        return others;
    }

    static Somebody confirmed() throws SQLException {
        var somebody = Somebody.registered();
        Database.change("update users set email_verified = 1 where id = ?", id(somebody));
        return somebody;
    }

    static long id(Somebody user) {
        return Id.parse(user.id()).value();
    }

    /** As the worker does: on a thread that no request belongs to, and whatever fails is for the next time. */
    void look() throws InterruptedException, ExecutionException {
        var look = looking();
        Thread.ofPlatform().start(look);
        var unused = look.get();
    }

    FutureTask<Void> looking() {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var settings = new Settings();
        var delivery = new DigestDelivery(digests, accounts, unread, writer, new MailServer(), settings, clock);
        var digest = new DailyDigest(runs, digests, unread, delivery, settings, clock);
        return new FutureTask<>(() -> {
            try {
                digest.goOn();
            } catch (IOException | Postbox.Closed waits) {
                assertThat(waits).hasMessageNotContaining("@");
            }
            return null;
        });
    }

    private final class MailServer implements Postbox {
        @Override
        public void put(Letter letter) {
            mailServer.accept(letter);
        }

        @Override
        public void forget(Id user) {
            throw new AssertionError();
        }
    }

    private final class Settings implements DigestSettings {
        @Override
        public Optional<LocalTime> at() {
            return at;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public int most() {
            return 10;
        }

        @Override
        public Duration giveUpAfter() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration longest() {
            return Duration.ofDays(7);
        }

        @Override
        public URI from() {
            return notifications.uri();
        }

        @Override
        public String lookEvery() {
            return "1s";
        }
    }
}
