package social.kith.identity.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static social.kith.identity.Somebody.registered;
import static social.kith.identity.Somebody.resolve;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keys that are old after a second. */
@QuarkusTest
@TestProfile(KeyRotationTest.SoonOld.class)
class KeyRotationTest {
    /** Times to test with. */
    public static class SoonOld implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kith.jwt.key-life", "1s", "kith.jwt.key-announced", "500ms", "kith.jwt.rotate-every", "200ms");
        }
    }

    @Test
    void tokensOfTheOldKeyAndOfTheNewOneAreBelievedAndBothKeysGivenAway() {
        String session = registered().session();
        String before = token(session);
        await().atMost(Duration.ofSeconds(20)).until(() -> !kid(token(session)).equals(kid(before)));
        String after = token(session);
        List<String> published = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .path("keys.kid");
        assertThat(published).contains(kid(before), kid(after));
        for (String token : List.of(before, after))
            given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);
    }

    private static String token(String session) {
        return resolve(session).statusCode(200).extract().path("token");
    }

    private static String kid(String token) {
        String header = new String(
                Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8);
        return io.restassured.path.json.JsonPath.from(header).getString("kid");
    }
}
