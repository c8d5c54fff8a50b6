package social.kith.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.newEmail;
import static social.kith.identity.Somebody.post;
import static social.kith.identity.Somebody.registered;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.kith.cluster.Ports;
import social.kith.identity.Mailbox;
import social.kith.identity.Somebody;
import social.kith.platform.id.Id;

/** With a mail server, which is down until a test says otherwise. */
@QuarkusTest
@TestProfile(SmtpTest.WithServer.class)
class SmtpTest {
    private static final String PORT = "kith.test.smtp-port";

    @Inject
    MailQueue queue;

    @Inject
    MailRepository mails;

    private final GreenMail server =
            new GreenMail(new ServerSetup(Integer.getInteger(PORT), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** The server's address. */
    public static class WithServer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String port = System.getProperty(PORT);
            if (port == null) {
                port = String.valueOf(Ports.free());
                // The tests have another class loader.
                System.setProperty(PORT, port);
            }
            return Map.of(
                    "kith.smtp.host", "127.0.0.1", "quarkus.mailer.port", port, "kith.mail.from", "kith@kith.example");
        }
    }

    @AfterEach
    void down() {
        server.stop();
    }

    @Test
    void aMailWaitsForAServerThatIsDownAndItsLinkWorks() throws Exception {
        var ana = registered();
        post("/api/v1/auth/password-reset", Map.of("email", ana.email())).statusCode(202);
        server.start();
        await().atMost(SmtpPostbox.PATIENCE.multipliedBy(2))
                .until(() -> received(ana).size() == 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> queue.due().isEmpty());
        assertThat(received(ana)).hasSize(2);
        resetsPassword(token(ana, "password-reset#"));
        assertThat(Mailbox.of(ana).all()).as("files").isEmpty();
    }

    @Test
    void ofLinksOfAKindThatWaitTheNewestAloneIsSent() throws Exception {
        var ana = registered();
        post("/api/v1/auth/password-reset", Map.of("email", ana.email())).statusCode(202);
        await().until(() -> waiting(ana, MailKind.PASSWORD_RESET).size() == 1);
        var first = waiting(ana, MailKind.PASSWORD_RESET);
        post("/api/v1/auth/password-reset", Map.of("email", ana.email())).statusCode(202);
        await().until(() -> !waiting(ana, MailKind.PASSWORD_RESET).equals(first));
        server.start();
        await().atMost(SmtpPostbox.PATIENCE.multipliedBy(2))
                .until(() -> waiting(ana, MailKind.PASSWORD_RESET).isEmpty());
        assertThat(received(ana).stream().filter(mail -> mail.contains("password-reset#")))
                .hasSize(1);
        resetsPassword(token(ana, "password-reset#"));
    }

    @Test
    void confirmingTheAddressOfNowTakesNoLinkToAnotherOneOutOfThePost() throws Exception {
        server.start();
        var ana = registered();
        await().atMost(SmtpPostbox.PATIENCE.multipliedBy(2))
                .until(() -> received(ana).size() == 1);
        var inAnHour = Instant.now().plus(Duration.ofHours(1));
        QuarkusTransaction.requiringNew()
                .run(() ->
                        mails.persist(new Mail(Id.parse(ana.id()), newEmail(), MailKind.EMAIL_CONFIRMATION, inAnHour)));
        post("/api/v1/auth/email-verification/confirm", Map.of("token", token(ana, "confirm-email#")))
                .statusCode(204);
        assertThat(waiting(ana, MailKind.EMAIL_CONFIRMATION)).hasSize(1);
    }

    @Test
    void aMailThatNoServerTookForThreeDaysIsGivenUp() {
        var ana = registered();
        Id older = unsentFor(Duration.ofDays(3).plusMinutes(1), ana);
        Id younger = unsentFor(Duration.ofDays(3).minusMinutes(1), ana);
        assertThat(queue.failed(older)).isFalse();
        assertThat(queue.failed(younger)).isTrue();
        assertThat(waiting(ana, MailKind.PASSWORD_CHANGED)).containsExactly(younger);
    }

    /** Due so late that nobody but the test tries. */
    private Id unsentFor(Duration age, Somebody user) {
        var now = Instant.now();
        var mail =
                new Mail(Id.parse(user.id()), user.email(), MailKind.PASSWORD_CHANGED, now.plus(Duration.ofHours(1)));
        QuarkusTransaction.requiringNew().run(() -> {
            mails.persist(mail);
            mails.update(
                    "createdAt = ?1 where id = ?2", now.minus(age), mail.id().value());
        });
        return mail.id();
    }

    private List<Id> waiting(Somebody user, MailKind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> mails
                        .list("userId = ?1 and kind = ?2", Id.parse(user.id()).value(), kind)
                        .stream()
                        .map(Mail::id)
                        .toList());
    }

    private String token(Somebody user, String link) throws Exception {
        String mail = received(user).stream()
                .filter(text -> text.contains(link))
                .findFirst()
                .orElseThrow();
        var token = Pattern.compile("#(\\S+)").matcher(mail);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static void resetsPassword(String token) {
        post("/api/v1/auth/password-reset/confirm", Map.of("token", token, "newPassword", PASSWORD + " staple"))
                .statusCode(204);
    }

    private List<String> received(Somebody user) throws Exception {
        List<String> texts = new java.util.ArrayList<>();
        for (var mail : server.getReceivedMessages())
            if (mail.getAllRecipients()[0].toString().equals(user.email())) {
                assertThat(mail.getFrom()[0].toString()).isEqualTo("kith@kith.example");
                texts.add(GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "="));
            }
        return texts;
    }
}
