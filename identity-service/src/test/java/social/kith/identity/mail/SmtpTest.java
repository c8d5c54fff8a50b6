package social.kith.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.identity.Somebody.PASSWORD;
import static social.kith.identity.Somebody.post;
import static social.kith.identity.Somebody.registered;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.kith.cluster.Ports;
import social.kith.identity.Mailbox;
import social.kith.identity.Somebody;

/** With a mail server, which is down until a test says otherwise. */
@QuarkusTest
@TestProfile(SmtpTest.WithServer.class)
class SmtpTest {
    private static final String PORT = "kith.test.smtp-port";

    @Inject
    MailQueue queue;

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
        await().atMost(Duration.ofSeconds(60)).until(() -> received(ana).size() == 2);
        await().atMost(Duration.ofSeconds(20)).until(() -> queue.due().isEmpty());
        assertThat(received(ana)).hasSize(2);
        String reset = received(ana).stream()
                .filter(mail -> mail.contains("password-reset#"))
                .findFirst()
                .orElseThrow();
        var token = Pattern.compile("#(\\S+)").matcher(reset);
        assertThat(token.find()).isTrue();
        post(
                        "/api/v1/auth/password-reset/confirm",
                        Map.of("token", token.group(1), "newPassword", PASSWORD + " staple"))
                .statusCode(204);
        assertThat(Mailbox.of(ana).all()).as("files").isEmpty();
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
