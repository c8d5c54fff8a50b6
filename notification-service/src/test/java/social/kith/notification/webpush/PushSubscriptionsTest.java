package social.kith.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static social.kith.notification.Scene.followAccepted;
import static social.kith.notification.Scene.person;
import static social.kith.notification.Scene.sessionEnds;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.kith.notification.notification.Language;
import social.kith.notification.replica.EndedSessions;
import social.kith.people.testkit.Identity;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;
import social.kith.platform.testkit.TestUser;

/** Which browsers somebody is told by. */
@QuarkusTest
@QuarkusTestResource(LocalPushServices.class)
class PushSubscriptionsTest {
    @Inject
    PushSubscriptions subscriptions;

    @Inject
    ServerKeys keys;

    @Inject
    EndedSessions ended;

    private TestUser ana;
    private Browser browser;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        browser = Browser.opened();
    }

    @Test
    void aBrowserIsTakenWithoutASecretInTheAnswer() {
        String id = browser.isUsedBy(ana);
        String answer = ana.asks()
                .get(Browser.PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].pushService", startsWith("127.0.0.1:"))
                .body("items[0].current", equalTo(true))
                .body("items[0].createdAt", notNullValue())
                .extract()
                .asString();
        assertThat(answer).doesNotContain(browser.path()).doesNotContain("p256dh");
        new TestUser(ana.card(), Id.next()).asks().get(Browser.PATH).then().body("items[0].current", equalTo(false));
    }

    @Test
    void theSameAgainIsTheSameWithItsNewKeys() {
        String id = browser.isUsedBy(ana);
        var renewed = new Browser(browser.service(), browser.path(), Receiver.withNewKeys(new byte[16]));
        assertThat(renewed.isUsedBy(ana, "de")).isEqualTo(id);
        followAccepted(Id.next(), person("Bo"), ana, false);
        assertThat(renewed.reads(renewed.awaits(1)).path("message").asText()).isEqualTo("Bo Test folgt dir jetzt.");
    }

    @Test
    void aBrowserBelongsToWhoeverSubscribedLast() {
        TestUser bo = person("Bo");
        String anas = browser.isUsedBy(ana);
        assertThat(browser.isUsedBy(bo)).isNotEqualTo(anas);
        Browser.hasNone(ana);
        followAccepted(Id.next(), bo, ana, false);
        followAccepted(Id.next(), ana, bo, false);
        assertThat(browser.reads(browser.awaits(1)).path("message").asText())
                .isEqualTo("Ana Test started following you.");
    }

    @Test
    void whatIsSentTwiceIsTakenOnce() {
        String key = Id.next().toString();
        for (int i = 0; i < 2; i++)
            ana.asks()
                    .header("Idempotency-Key", key)
                    .body(browser.json())
                    .post(Browser.PATH)
                    .then()
                    .statusCode(201);
        ana.asks().get(Browser.PATH).then().body("items", hasSize(1));
    }

    @Test
    void theOldestGoesWhereThereAreTooMany() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i <= PushSubscriptions.MOST; i++)
            ids.add(Browser.opened().isUsedBy(ana));
        List<String> left =
                ana.asks().get(Browser.PATH + "?limit=100").then().extract().path("items.id");
        assertThat(left)
                .containsExactlyElementsOf(
                        ids.subList(1, PushSubscriptions.MOST + 1).reversed());
    }

    @Test
    void oneIsRemovedByItsUserAlone() {
        String id = browser.isUsedBy(ana);
        person("Bo").asks().delete(Browser.PATH + "/" + id).then().statusCode(404);
        ana.asks().delete(Browser.PATH + "/" + id).then().statusCode(204);
        ana.asks().delete(Browser.PATH + "/" + id).then().statusCode(404);
        ana.asks().delete(Browser.PATH + "/" + Id.next()).then().statusCode(404);
        Browser.hasNone(ana);
    }

    @Test
    void theEndOfItsSessionEndsIt() {
        var other = new TestUser(ana.card(), Id.next());
        browser.isUsedBy(ana);
        String stays = Browser.opened().isUsedBy(other);
        sessionEnds(ana);
        other.asks().get(Browser.PATH).then().body("items.id", contains(stays));
        // Its token is good for minutes more.
        browser.subscribes(ana, "en").statusCode(401);
        // Signed in again, the browser says so, and the end of the old session is nothing to it.
        browser.isUsedBy(other);
        sessionEnds(ana);
        other.asks().get(Browser.PATH).then().body("items", hasSize(2));
    }

    @Test
    void nothingIsLeftOfTheErasedAndAllIsGivenToThem() {
        browser.isUsedBy(ana);
        ana.asks()
                .get("/internal/personal-data")
                .then()
                .body("pushSubscriptions", hasSize(1))
                .body("pushSubscriptions[0].pushService", startsWith("127.0.0.1:"))
                .body("pushSubscriptions[0].keySet()", not(contains("endpoint")));
        Identity.erases(ana);
        Browser.hasNone(ana);
    }

    @Test
    void whereItIsNotSetUpNobodyCanSubscribe() {
        var off = new WebPushSettings(Optional.empty(), List.of("push.kith.example"));
        assertThat(new WebPushResource(off, keys).get()).isEqualTo(new WebPushResource.WebPushView(false, null));
        var service = new PushSubscriptionService(subscriptions, off, ended, Clock.systemUTC());
        var command = new CreatePushSubscription(
                "https://push.kith.example/a",
                null,
                new DeviceKeys(
                        Browser.encoded(browser.receiver().point()),
                        Browser.encoded(browser.receiver().auth())));
        assertThatThrownBy(() -> service.subscribe(command, ana.id(), ana.session(), Language.EN))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(409));
    }

    @Test
    void theKeyStaysAsItIs() {
        String key = ana.asks()
                .get("/api/v1/web-push")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .extract()
                .path("publicKey");
        keys.make();
        assertThat(Browser.encoded(keys.get().getApplicationServerKey())).isEqualTo(key);
    }
}
