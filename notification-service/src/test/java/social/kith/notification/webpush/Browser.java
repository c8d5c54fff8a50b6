package social.kith.notification.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.notification.webpush.LocalPushService.Received;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;

/** A browser: it subscribes at its push service, and reads what comes. */
record Browser(LocalPushService service, String path, Receiver receiver) {
    static final String PATH = "/api/v1/push-subscriptions";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Browser opened() {
        return openedAt(LocalPushService.first());
    }

    static Browser openedAt(LocalPushService service) {
        return new Browser(
                service,
                "/push/" + Id.next(),
                Receiver.withNewKeys(Id.next().toString().concat("abc").getBytes(StandardCharsets.US_ASCII)));
    }

    /** What its {@code PushSubscription.toJSON()} gives. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("endpoint", service.origin() + path);
        json.put("expirationTime", null);
        json.put("keys", Map.of("p256dh", keys().p256dh(), "auth", keys().auth()));
        return json;
    }

    DeviceKeys keys() {
        return new DeviceKeys(encoded(receiver.point()), encoded(receiver.auth()));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @return the subscription's id */
    String isUsedBy(TestUser user) {
        return isUsedBy(user, "en");
    }

    String isUsedBy(TestUser user, String language) {
        return subscribes(user, language).statusCode(201).extract().path("id");
    }

    ValidatableResponse subscribes(TestUser user, String language) {
        return user.asks()
                .header("Accept-Language", language)
                .body(json())
                .post(PATH)
                .then();
    }

    List<Received> received() {
        return service.received(path);
    }

    /** Returns when so many have come, with the latest one. */
    Received awaits(int number) {
        await().untilAsserted(() -> assertThat(received()).hasSizeGreaterThanOrEqualTo(number));
        assertThat(received()).hasSize(number);
        return received().getLast();
    }

    JsonNode reads(Received message) {
        try {
            return JSON.readTree(receiver.decrypted(message.body()));
        } catch (GeneralSecurityException | JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static void hasNone(TestUser user) {
        user.asks().get(PATH).then().statusCode(200).body("items", hasSize(0));
    }
}
