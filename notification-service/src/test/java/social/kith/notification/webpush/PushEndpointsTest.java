package social.kith.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static social.kith.notification.Scene.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.testkit.TestUser;

/** Where a client may have this service send to, and with which keys. */
@QuarkusTest
@QuarkusTestResource(LocalPushServices.class)
class PushEndpointsTest {
    @Inject
    Reads reads;

    private TestUser ana;
    private Browser browser;

    @BeforeEach
    void begin() {
        ana = person("Ana");
        browser = Browser.opened();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/push",
                "https://push.kith.example.org/a",
                "https://notpush.kith.example/a",
                "https://PUSH.kith.example/a",
                "https://push.kith.example./a",
                "https://push.kith.example:443/a",
                "https://push.kith.example:8443/a",
                "https://push.kith.example@example.org/a",
                "https://ana:secret@push.kith.example/a",
                "https://push.kith.example/a#b",
                "https://127.0.0.1/a",
                "https://[::1]/a"
            })
    void anotherPlaceIsRefused(String endpoint) {
        subscribesAt(endpoint, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.kith.example/a",
                "http://127.0.0.1:1/a",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "//push.kith.example/a",
                "/a",
                "",
                "push.kith.example",
                "https://",
                "https:///a",
                "https://push.kith.example\\@example.org/a",
                "https://push.kith.example /a",
                "https://püsh.kith.example/a",
                "https://push%2ekith.example/a",
                "https://push.kith.example%00.example.org/a",
                "https://.push.kith.example/a",
                "https://a..push.kith.example/a",
                "javascript:alert(1)"
            })
    void whatIsNoSuchAddressIsRefused(String endpoint) {
        subscribesAt(endpoint, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://push.kith.example/a?b=c", "https://eu-1.a.push.kith.example/a"})
    void aPushServiceThatIsKnownIsTaken(String endpoint) {
        subscribesAt(endpoint, 201);
    }

    @Test
    void whateverNameIsInventedBelowAHostCountsForThatPushServiceAndItsHostIsShown() {
        for (String host : List.of("a.push.kith.example", "b.c.push.kith.example")) {
            subscribesAt("https://" + host + "/" + ana.id(), 201);
            ana.asks().get(Browser.PATH).then().body("items[0].pushService", equalTo(host));
        }
        assertThat(reads.list(
                        "select distinct service from push_subscriptions where user_id = :user",
                        Map.of("user", ana.id()),
                        row -> row.getString(1)))
                .containsExactly("*.push.kith.example");
    }

    private void subscribesAt(String endpoint, int status) {
        asks(browser.json(), "endpoint", endpoint, status);
    }

    private void asks(Map<String, @Nullable Object> json, String property, @Nullable Object value, int status) {
        json.put(property, value);
        ana.asks().body(json).post(Browser.PATH).then().statusCode(status);
        if (status >= 400) Browser.hasNone(ana);
    }

    @Test
    void keysThatAreNoneAreRefused() {
        byte[] point = browser.receiver().point();
        byte[] beside = point.clone();
        beside[64] ^= 1;
        byte[] compressed = point.clone();
        compressed[0] = 3;
        String good = Browser.encoded(point);
        String auth = Browser.encoded(new byte[16]);
        for (var bad : List.of(
                Map.of("p256dh", Browser.encoded(beside), "auth", auth),
                Map.of("p256dh", Browser.encoded(compressed), "auth", auth),
                Map.of("p256dh", Browser.encoded(new byte[65]), "auth", auth),
                Map.of("p256dh", Browser.encoded(new byte[33]), "auth", auth),
                Map.of("p256dh", good + "A", "auth", auth),
                Map.of("p256dh", "", "auth", auth),
                Map.of("p256dh", "+/+/", "auth", auth),
                Map.of("p256dh", good, "auth", Browser.encoded(new byte[15])),
                Map.of("p256dh", good, "auth", Browser.encoded(new byte[17])),
                Map.of("p256dh", good, "auth", "*"),
                Map.of("p256dh", good),
                Map.of("auth", auth),
                Map.of("p256dh", good, "auth", auth, "more", ""))) asks(browser.json(), "keys", bad, 400);
        asks(browser.json(), "keys", null, 400);
        asks(browser.json(), "expirationTime", 1, 400);
        asks(browser.json(), "expirationTime", "tomorrow", 400);
        asks(browser.json(), "endpoint", "https://push.kith.example/" + "a".repeat(2000), 400);
        asks(browser.json(), "expirationTime", System.currentTimeMillis() + 60_000, 201);
    }
}
