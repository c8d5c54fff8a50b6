package social.kith.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.notificationsOf;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.writes;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.notification.notification.Language;
import social.kith.notification.webpush.LocalPushService.Answer;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** What becomes of a push by what the push service answers. */
@QuarkusTest
@QuarkusTestResource(LocalPushServices.class)
class PushAnswersTest {
    @Inject
    PushDelivery delivery;

    private TestUser ana;
    private Browser browser;
    private Queue queue;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        browser = Browser.opened();
        queue = Queue.of(browser.isUsedBy(ana));
    }

    private void isAnswered(Answer answer) {
        browser.service().answers(browser.path(), answer);
        followAccepted(Id.next(), person("Bo"), ana, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aBrowserThatIsGoneIsForgotten(int status) {
        isAnswered(Answer.of(status));
        queue.awaitEmpty();
        Browser.hasNone(ana);
        assertThat(browser.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 413})
    void whatIsRefusedIsNotTriedAgain(int status) {
        isAnswered(Answer.of(status));
        queue.awaitEmpty();
        ana.asks().get(Browser.PATH).then().body("items", hasSize(1));
        assertThat(browser.received()).hasSize(1);
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        String elsewhere = browser.path() + "/elsewhere";
        isAnswered(Answer.of(307, "Location", browser.service().origin() + elsewhere));
        queue.awaitEmpty();
        assertThat(browser.service().received(elsewhere)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void whatCannotBeTakenNowIsTriedAgainLongerEachTime(int status) {
        isAnswered(Answer.of(status));
        queue.awaitTried(1);
        assertThat(queue.dueInMillis()).isBetween(1L, 5_000L);
        queue.isDue();
        queue.awaitTried(2);
        assertThat(queue.dueInMillis()).isBetween(5_000L, 10_000L);
        browser.service().answers(browser.path(), Answer.of(201));
        queue.isDue();
        queue.awaitSent();
        assertThat(browser.received()).hasSize(3);
    }

    @Test
    void noAnswerIsTriedAgain() {
        isAnswered(exchange -> {
            throw new IOException("hangs up");
        });
        queue.awaitTried(1);
    }

    @Test
    void whereNobodyAnswersTheRestIsPutOffWithoutATry() {
        int many = InFlight.MOST_TO_ONE + 4;
        browser.service().answers(browser.path(), Answer.of(429, "Retry-After", "600"));
        writes(person("Bo"), Id.next(), 1, ana);
        queue.awaitTried(1);
        for (int i = 1; i < many; i++) writes(person("Bo"), Id.next(), 1, ana);
        assertThat(queue.waiting()).isEqualTo(many);
        browser.service().answers(browser.path(), exchange -> {
            throw new IOException("hangs up");
        });
        queue.isDue();
        queue.awaitTried(1, many);
        assertThat(browser.received()).hasSizeBetween(2, 1 + InFlight.MOST_TO_ONE);
        await().untilAsserted(() -> assertThat(queue.dueInMillis()).isBetween(1L, 45_000L));
    }

    @Test
    void whatComesAfterSomethingThatWasTriedInVainWaitsAsLong() {
        isAnswered(Answer.of(429, "Retry-After", "600"));
        queue.awaitTried(1);
        browser.service().answers(browser.path(), Answer.of(201));
        writes(person("Bo"), Id.next(), 1, ana);
        assertThat(queue.waiting()).isEqualTo(2);
        assertThat(queue.firstDueInMillis()).isBetween(500_000L, 600_000L);
        queue.isDue();
        queue.awaitSent(2);
        assertThat(browser.received()).hasSize(3);
    }

    @Test
    void whatWentOutAndCouldNotBeNotedHasNotFailed() {
        isAnswered(Answer.of(429, "Retry-After", "600"));
        queue.awaitTried(1);
        browser.service().answers(browser.path(), Answer.of(201));
        queue.cannotNoteSentDuring(() -> delivery.deliver(taken()));
        assertThat(browser.received()).hasSize(2);
        assertThat(queue.triedInVain(1)).isOne();
        queue.isDue();
        queue.awaitSent();
    }

    /** The one that waits, for its second try. */
    private QueuedPush taken() {
        var endpoint = URI.create(browser.service().origin() + browser.path());
        Id notification = Id.parse(notificationsOf(ana).extract().path("items[0].id"));
        return new QueuedPush(
                queue.subscription(),
                notification,
                ana.id(),
                Language.EN,
                endpoint.getRawAuthority(),
                endpoint.toString(),
                browser.keys(),
                null,
                1,
                Instant.now(),
                2);
    }

    @Test
    void itWaitsAsLongAsThePushServiceSays() {
        isAnswered(Answer.of(429, "Retry-After", "120"));
        queue.awaitTried(1);
        assertThat(queue.dueInMillis()).isBetween(100_000L, 120_000L);
        String then = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(600).atOffset(ZoneOffset.UTC));
        browser.service().answers(browser.path(), Answer.of(503, "Retry-After", then));
        queue.isDue();
        queue.awaitTried(2);
        assertThat(queue.dueInMillis()).isBetween(550_000L, 600_000L);
    }

    @Test
    void afterADayItIsGivenUp() {
        isAnswered(Answer.of(503));
        queue.awaitTried(1);
        queue.happenedLongAgo();
        queue.isDue();
        queue.awaitEmpty();
        assertThat(browser.received()).hasSize(1);
        ana.asks().get(Browser.PATH).then().body("items", hasSize(1));
    }

    @Test
    void aSubscriptionThatHasEndedByItselfIsForgotten() {
        isAnswered(Answer.of(503));
        queue.awaitTried(1);
        queue.itsSubscriptionEnds();
        queue.isDue();
        queue.awaitEmpty();
        Browser.hasNone(ana);
        assertThat(browser.received()).hasSize(1);
    }

    @Test
    void anAnswerWithoutEndHoldsNothingUp() {
        isAnswered(exchange -> {
            exchange.sendResponseHeaders(201, 0);
            try (var body = exchange.getResponseBody()) {
                while (true) body.write(new byte[8192]);
            }
        });
        queue.awaitSent();
    }
}
