package social.kith.platform.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.platform.id.Id;
import social.kith.platform.testkit.TestUser;
import social.kith.platform.testkit.Tokens;

@QuarkusTest
class IdentityTest {
    private static final TestUser ANA = TestUser.named("Ana");

    private static Response me(String authorization) {
        return given().header("Authorization", authorization).get("/notes/me");
    }

    private static void refused(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("/problems/unauthenticated");
        assertThat(answer.<String>path("instance")).isEqualTo("/notes/me");
    }

    @Test
    void aTokenOfOursShowsWhoCalls() {
        var card = me("Bearer " + ANA.token());
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.<Map<String, Object>>path("")).isEqualTo(new HashMap<>(cardOf(ANA)));
    }

    private static Map<String, Object> cardOf(TestUser user) {
        Map<String, Object> card = new HashMap<>();
        card.put("id", user.id().toString());
        card.put("firstName", "Ana");
        card.put("lastName", "Test");
        card.put("nickname", null);
        card.put("avatarUrl", null);
        card.put("isPublic", true);
        return card;
    }

    @Test
    void withoutATokenNobodyCalls() {
        refused(given().get("/notes/me"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x", "Bearer a.b.c", "Basic YTpi", "Bearer ..", "\u00e9"})
    void whatIsNoTokenIsRefused(String authorization) {
        refused(me(authorization));
    }

    @Test
    void aTokenThatHasExpiredIsRefused() {
        refused(me("Bearer " + Tokens.expired(ANA.card())));
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefused() {
        refused(me("Bearer " + Tokens.forged(ANA.card())));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refused(me("Bearer " + Tokens.forAudience("elsewhere", ANA.card())));
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        String body = ANA.token().split("\\.")[1];
        for (String algorithm : List.of("none", "None", "NONE", "HS256")) {
            String header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"test\"}");
            refused(me("Bearer " + header + "." + body + "."));
            refused(me("Bearer " + header + "." + body + ".c2lnbmF0dXJl"));
        }
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String[] parts = ANA.token().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = claims.replace(ANA.id().toString(), Id.next().toString());
        assertThat(changed).isNotEqualTo(claims);
        refused(me("Bearer " + parts[0] + "." + base64(changed) + "." + parts[2]));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Map<String, Object>> incomplete() {
        Map<String, Object> card = Map.of("firstName", "Ana", "lastName", "Test", "isPublic", true);
        Map<String, Object> whole = Map.of(
                "iss",
                "kith",
                "aud",
                "kith",
                "sub",
                ANA.id().toString(),
                "sid",
                Id.next().toString(),
                "card",
                card);
        return Stream.of(
                without(whole, "sub"),
                without(whole, "sid"),
                without(whole, "card"),
                without(whole, "iss"),
                without(whole, "aud"),
                with(whole, "sub", "ana"),
                with(whole, "iss", "somebody"),
                with(whole, "card", "Ana"),
                with(whole, "card", List.of()),
                with(whole, "card", Map.of()),
                with(whole, "card", without(card, "isPublic")),
                with(whole, "card", with(card, "firstName", 5)),
                with(whole, "card", with(card, "isPublic", "yes")));
    }

    private static Map<String, Object> without(Map<String, Object> claims, String name) {
        var rest = new HashMap<>(claims);
        rest.remove(name);
        return rest;
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var changed = new HashMap<>(claims);
        changed.put(name, value);
        return changed;
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void aTokenThatDoesNotSayAllThatOursSayIsRefused(Map<String, Object> claims) {
        refused(me("Bearer " + Tokens.saying(claims)));
    }
}
