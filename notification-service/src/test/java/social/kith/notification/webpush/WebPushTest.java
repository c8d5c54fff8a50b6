package social.kith.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.writes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.notification.NotificationService.Told;
import social.kith.notification.webpush.LocalPushService.Received;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What closed browsers are told, and how it gets there. */
@QuarkusTest
@QuarkusTestResource(LocalPushServices.class)
class WebPushTest {
    private static final Pattern VAPID = Pattern.compile("vapid t=([\\w-]+)\\.([\\w-]+)\\.([\\w-]+), k=([\\w-]+)");

    @Inject
    Event<Told> told;

    private TestUser ana;
    private TestUser bo;
    private Browser browser;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        bo = person("Bo");
        browser = Browser.opened();
    }

    @Test
    void aClosedBrowserIsToldWhatItsUserIsTold() {
        browser.isUsedBy(ana);
        followAccepted(Id.next(), bo, ana, false);
        Received message = browser.awaits(1);
        String id = notificationsOf(ana).extract().path("items[0].id");
        JsonNode payload = browser.reads(message);
        assertThat(payload.path("id").asText()).isEqualTo(id);
        assertThat(payload.path("kind").asText()).isEqualTo("new_follower");
        assertThat(payload.path("message").asText()).isEqualTo("Bo Test started following you.");
        assertThat(payload.path("url").asText()).isEqualTo("/users/" + bo.id());
        assertThat(payload.path("unreadCount").asInt()).isEqualTo(1);
        assertThat(payload.size()).isEqualTo(6);
        assertThat(message.header().apply("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(message.header().apply("Topic")).isEqualTo(id);
        assertThat(message.header().apply("Urgency")).isEqualTo("normal");
        assertThat(Integer.parseInt(message.header().apply("Ttl"))).isBetween(86_000, 86_400);
    }

    @Test
    void aMessageIsUrgent() {
        browser.isUsedBy(ana);
        Id talk = Id.next();
        writes(bo, talk, 1, ana);
        Received message = browser.awaits(1);
        assertThat(message.header().apply("Urgency")).isEqualTo("high");
        JsonNode payload = browser.reads(message);
        assertThat(payload.path("kind").asText()).isEqualTo("new_message");
        assertThat(payload.path("url").asText()).isEqualTo("/conversations/" + talk);
        assertThat(payload.path("unreadCount").asInt()).isZero();
    }

    @Test
    void thePushServiceCanTellWhoseItIs() throws Exception {
        browser.isUsedBy(ana);
        followAccepted(Id.next(), bo, ana, false);
        var vapid = VAPID.matcher(browser.awaits(1).header().apply("Authorization"));
        assertThat(vapid.matches()).isTrue();
        assertThat(vapid.group(4))
                .isEqualTo(ana.asks().get("/api/v1/web-push").then().extract().path("publicKey"));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Receiver.publicKey(bytes(vapid.group(4))));
        signature.update((vapid.group(1) + "." + vapid.group(2)).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(bytes(vapid.group(3)))).isTrue();
        assertThat(json(vapid.group(1)).path("alg").asText()).isEqualTo("ES256");
        JsonNode claims = json(vapid.group(2));
        assertThat(claims.path("aud").asText()).isEqualTo(browser.service().origin());
        assertThat(claims.path("sub").asText()).isEqualTo(LocalPushServices.CONTACT);
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private static JsonNode json(String base64url) throws Exception {
        return new ObjectMapper().readTree(bytes(base64url));
    }

    @Test
    void eachBrowserIsToldInItsOwnLanguage() {
        Browser german = Browser.opened();
        browser.isUsedBy(ana, "fr, en;q=0.5");
        german.isUsedBy(ana, "de-CH, en;q=0.5");
        followAccepted(Id.next(), bo, ana, false);
        assertThat(browser.reads(browser.awaits(1)).path("message").asText())
                .isEqualTo("Bo Test started following you.");
        assertThat(german.reads(german.awaits(1)).path("message").asText()).isEqualTo("Bo Test folgt dir jetzt.");
    }

    @Test
    void whatGrowsIsPushedAgainOnceAMinuteAsItIsByThen() {
        var queue = Queue.of(browser.isUsedBy(ana));
        followAccepted(Id.next(), bo, ana, false);
        browser.awaits(1);
        queue.awaitSent();
        followAccepted(Id.next(), person("Cleo"), ana, false);
        followAccepted(Id.next(), person("Dan"), ana, false);
        assertThat(queue.dueInMillis()).isBetween(40_000L, 60_000L);
        queue.isDue();
        Received again = browser.awaits(2);
        assertThat(browser.reads(again).path("message").asText())
                .isEqualTo("Dan Test and 2 others started following you.");
        assertThat(again.header().apply("Topic"))
                .isEqualTo(browser.received().getFirst().header().apply("Topic"));
        queue.awaitSent();
    }

    @Test
    void whatComesWhileItIsBeingSentIsNotLost() {
        var queue = Queue.of(browser.isUsedBy(ana));
        var open = new CountDownLatch(1);
        browser.service().answers(browser.path(), exchange -> {
            await(open);
            LocalPushService.Answer.of(201).to(exchange);
        });
        followAccepted(Id.next(), bo, ana, false);
        browser.awaits(1);
        followAccepted(Id.next(), person("Cleo"), ana, false);
        open.countDown();
        queue.awaitSentWithMoreToCome();
        assertThat(queue.dueInMillis()).isBetween(40_000L, 60_000L);
    }

    @Test
    void aPushServiceThatIsSlowHoldsUpNoOther() {
        var open = new CountDownLatch(1);
        for (int i = 0; i < InFlight.MOST_TO_ONE + 4; i++) {
            Browser slow = Browser.opened();
            slow.service().answers(slow.path(), exchange -> {
                await(open);
                LocalPushService.Answer.of(201).to(exchange);
            });
            slow.isUsedBy(i % 2 == 0 ? ana : bo);
        }
        try {
            followAccepted(Id.next(), bo, ana, false);
            followAccepted(Id.next(), ana, bo, false);
            Browser quick = Browser.openedAt(LocalPushService.second());
            quick.isUsedBy(ana);
            writes(bo, Id.next(), 1, ana);
            quick.awaits(1);
            assertThat(open.getCount()).isOne();
        } finally {
            open.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whatHappenedBeforeABrowserSubscribedIsNotPushedWhereItIsHeardAgain() {
        var queue = Queue.of(browser.isUsedBy(ana));
        Instant now = Instant.now();
        tell(now.minusSeconds(60));
        tell(now.minus(QueuedPush.LIFE));
        assertThat(queue.waiting()).isZero();
        tell(now.plusSeconds(1));
        // Of no notification that there is, so that nothing of it is left either.
        queue.awaitEmpty();
        assertThat(browser.received()).isEmpty();
    }

    private void tell(Instant at) {
        QuarkusTransaction.requiringNew().run(() -> told.fire(new Told(Map.of(ana.id(), Id.next()), at)));
    }
}
