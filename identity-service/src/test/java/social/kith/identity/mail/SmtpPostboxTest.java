package social.kith.identity.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.platform.id.Id;

/** What a mail server's answer says of a letter, and of those after it. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestProfile(SmtpPostboxTest.EachByItself.class)
class SmtpPostboxTest {
    /** No letter takes a connection that one before it has left. */
    public static class EachByItself extends SmtpTest.WithServer {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.mailer.keep-alive", "false");
            return settings;
        }
    }

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

    @Inject
    ReactiveMailer mailer;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    /** One for all: a port that was just left cannot be taken at once. */
    private static @Nullable TalkingServer server;

    @AfterAll
    static void end() {
        if (server != null) server.close();
    }

    private void put(String name, Duration patience) {
        String recipient = name + "@kith.example";
        var letter = new Letter(Id.next(), Id.next(), recipient, "Hello", "Hello", Map.of("X-Kith", "a"));
        new SmtpPostbox(mailer, vertx, patience).put(letter);
    }

    private void putTo(String name) throws IOException {
        putTo(name, LONG_ENOUGH);
    }

    private void putTo(String name, Duration patience) throws IOException {
        if (server == null) server = new TalkingServer(port);
        put(name, patience);
    }

    @Test
    @Order(1)
    void nothingIsTakenWhereNobodyIsThere() {
        assertThatThrownBy(() -> put("ana", SmtpPostbox.PATIENCE))
                .isInstanceOf(Postbox.Closed.class)
                .hasMessageNotContaining("@");
    }

    @Test
    void whatIsTakenIsTaken() {
        assertThatCode(() -> putTo("ana")).doesNotThrowAnyException();
    }

    /** The server here greets as soon as somebody is there. */
    @Test
    void noGreetingIsMissed() {
        for (int letters = 0; letters < 20; letters++)
            assertThatCode(() -> putTo("ana")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rcpt-550", "rcpt-450", "data-554", "data-452"})
    void whatIsRefusedIsThatLetterAlone(String name) {
        assertThatThrownBy(() -> putTo(name))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rcpt-421", "rcpt-530"})
    void whereTheServerIsBusyOrKnowsUsNotNothingIsTaken(String name) {
        assertThatThrownBy(() -> putTo(name)).isInstanceOf(Postbox.Closed.class);
    }

    @Test
    void whatNobodyAnsweredMayHaveBeenTaken() {
        assertThatThrownBy(() -> putTo("data-silence", Duration.ofSeconds(1)))
                .isInstanceOf(Postbox.Unanswered.class)
                .hasMessageNotContaining("@");
        assertThatThrownBy(() -> putTo("data-end")).isInstanceOf(Postbox.Unanswered.class);
    }

    @Test
    void aConnectionThatCannotBeMadeIsSeenToFailBeforePatienceEnds() {
        assertThat(SmtpPostbox.PATIENCE).isGreaterThan(Duration.ofMillis(NetClientOptions.DEFAULT_CONNECT_TIMEOUT));
    }
}
