package social.kith.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.identity.Somebody.post;
import static social.kith.identity.Somebody.registered;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.kith.identity.Somebody;
import social.kith.platform.id.Id;

/** What becomes of the mails after one that could not be sent. */
@QuarkusTest
@TestProfile(MailPassTest.Seldom.class)
class MailPassTest {
    private static final int MANY = 10;

    /** A mail server at which nobody is, and no look but right after a mail was written. */
    public static class Seldom extends SmtpTest.WithServer {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("kith.mail.look-every", "1H");
            return settings;
        }
    }

    private final Instant longAgo = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);

    @Inject
    MailQueue queue;

    @Inject
    MailRepository mails;

    @Test
    void whereTheServerIsNotThereEachLookEndsAtTheFirst() {
        var ana = registered();
        await().until(() -> queue.due().isEmpty());
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < MANY; i++)
                mails.persist(new Mail(Id.parse(ana.id()), ana.email(), MailKind.PASSWORD_CHANGED, longAgo));
        });
        forgetsTheirPassword(ana);
        await().until(() -> untried() < MANY);
        forgetsTheirPassword(ana);
        await().until(() -> untried() < MANY - 1);
        assertThat(untried()).isEqualTo(MANY - 2);
    }

    /** Writes a mail, so the others are looked at too. */
    private static void forgetsTheirPassword(Somebody user) {
        post("/api/v1/auth/password-reset", Map.of("email", user.email())).statusCode(202);
    }

    private long untried() {
        return QuarkusTransaction.requiringNew().call(() -> mails.count("dueAt", longAgo));
    }
}
