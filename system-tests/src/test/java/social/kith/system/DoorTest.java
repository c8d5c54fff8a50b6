package social.kith.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.kith.cluster.Service;
import social.kith.cluster.client.Answer;
import social.kith.cluster.client.UnexpectedAnswer;

/** What does not get in. */
@ExtendWith(Network.Extension.class)
class DoorTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/me",
        "POST, /api/v1/auth/logout",
        "GET, /api/v1/users/0P2HJ7QK8A0Z1",
        "PUT, /api/v1/users/0P2HJ7QK8A0Z1/follow",
        "GET, /api/v1/follow-requests",
        "POST, /api/v1/posts",
        "GET, /api/v1/posts/0P2HJ7QK8A0Z1",
        "PATCH, /api/v1/posts/0P2HJ7QK8A0Z1",
        "DELETE, /api/v1/posts/0P2HJ7QK8A0Z1",
        "GET, /api/v1/posts?hashtag=hill",
        "GET, /api/v1/posts/0P2HJ7QK8A0Z1/comments",
        "POST, /api/v1/posts/0P2HJ7QK8A0Z1/comments",
        "PATCH, /api/v1/comments/0P2HJ7QK8A0Z1",
        "DELETE, /api/v1/comments/0P2HJ7QK8A0Z1",
        "GET, /api/v1/posts/0P2HJ7QK8A0Z1/reactions",
        "PUT, /api/v1/posts/0P2HJ7QK8A0Z1/reaction",
        "DELETE, /api/v1/posts/0P2HJ7QK8A0Z1/reaction",
        "POST, /api/v1/media",
        "GET, /api/v1/media/0P2HJ7QK8A0Z1",
        "GET, /api/v1/media/0P2HJ7QK8A0Z1/thumbnail",
        "GET, /api/v1/users/0P2HJ7QK8A0Z1/posts",
        "GET, /api/v1/search?q=hill",
        "GET, /api/v1/feed",
        "GET, /api/v1/discover",
        "POST, /api/v1/groups",
        "GET, /api/v1/groups/0P2HJ7QK8A0Z1",
        "GET, /api/v1/groups/0P2HJ7QK8A0Z1/posts",
        "GET, /api/v1/group-invitations",
        "PUT, /api/v1/events/0P2HJ7QK8A0Z1/response",
        "GET, /api/v1/conversations",
        "GET, /api/v1/notifications",
        "GET, /api/v1/no/such/path",
        "GET, /ws/chat"
    })
    void nothingIsAnsweredWithoutASession(String method, String path, Network network) {
        var answer = network.stranger().send(method, path, null);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void neitherAJwtOfOnesOwnMakingNorANameInAHeaderIsBelieved(Network network) {
        var ana = network.person("Ana");
        String forged = Base64.getUrlEncoder().encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + Base64.getUrlEncoder()
                        .encodeToString(("{\"sub\":\"" + ana.id() + "\"}").getBytes(StandardCharsets.UTF_8))
                + ".";
        assertThat(network.stranger()
                        .send("GET", "/api/v1/me", null, "Authorization", "Bearer " + forged, "X-User-Id", ana.id())
                        .status())
                .isEqualTo(401);
        var bo = network.person("Bo");
        assertThat(bo.client()
                        .send("GET", "/api/v1/me", null, "Authorization", "Bearer " + forged, "X-User-Id", ana.id())
                        .id())
                .isEqualTo(bo.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost:1", "garbage"})
    void anotherSitesPageChangesNothing(String origin, Network network) {
        var ana = network.person("Ana");
        var post = Map.of("privacy", "public", "content", "not mine");
        assertThat(ana.client()
                        .send("POST", "/api/v1/posts", post, "Origin", origin)
                        .status())
                .isEqualTo(403);
        assertThatThrownBy(() -> ana.client().open("/ws/chat", "Origin", origin))
                .isInstanceOfSatisfying(
                        UnexpectedAnswer.class,
                        refused -> assertThat(refused.status()).isEqualTo(403));
        assertThat(ana.feed()).isEmpty();
    }

    @Test
    void crossSiteRequestsChangeNothingAndOnesOwnSiteMay(Network network) {
        var ana = network.person("Ana");
        var post = Map.of("privacy", "public", "content", "mine");
        assertThat(ana.client()
                        .send("POST", "/api/v1/posts", post, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        String own = network.cluster().gateway().toString().replaceFirst("/$", "");
        ana.client().send("POST", "/api/v1/posts", post, "Origin", own).require(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/sessions/resolve",
                "/api/v1/../../internal/sessions/resolve",
                "/api/v1/users/%2e%2e/%2e%2e/internal/sessions/resolve",
                "/api/v1//me",
                "/.well-known/jwks.json",
                "/q/metrics",
                "/q/dev",
                "/"
            })
    void whatIsInsideCannotBeReached(String path, Network network) {
        var ana = network.person("Ana");
        assertThat(ana.client().send("GET", path, null).status()).isEqualTo(404);
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndOtherSites(Network network) {
        var client = network.stranger();
        var answer = client.register(Map.of(
                "email", "cookie." + System.nanoTime() + "@kith.example",
                "password", "seven bridges at dusk",
                "firstName", "Ana",
                "lastName", "Kith",
                "dateOfBirth", "1990-04-01"));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().toLowerCase(Locale.ROOT);
        assertThat(cookie).contains("httponly").contains("samesite=lax").contains("path=/");
        assertThat(answer.headers().map()).doesNotContainKeys("kith-session", "kith-written", "kith-seen");
        assertThat(answer.body().toString()).doesNotContain("password");
    }

    @Test
    void signingOutEndsTheSessionAtOnceAndOthersGoOn(Network network) {
        var ana = network.person("Ana");
        var tablet = network.anotherDeviceOf(ana);
        String cookie = ana.client().cookie().orElseThrow();
        ana.client().logout().require(204);
        assertThat(network.stranger()
                        .send("GET", "/api/v1/me", null, "Cookie", cookie)
                        .status())
                .isEqualTo(401);
        tablet.client().get("/me").require(200);
    }

    @Test
    void signingOutClosesTheSessionsSockets(Network network) {
        var ana = network.person("Ana");
        try (var chat = ana.opensChat();
                var notifications = ana.watchesNotifications()) {
            ana.client().logout().require(204);
            await().atMost(Device.PATIENCE).untilAsserted(() -> {
                assertThat(chat.socket().closeCode()).hasValue(4401);
                assertThat(notifications.socket().closeCode()).hasValue(4401);
            });
        }
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectABrowser(Network network) {
        for (var answer : new Answer[] {
            network.stranger().get("/me"), network.person("Ana").client().get("/me")
        })
            assertThat(answer.headers().map())
                    .containsKeys(
                            "x-content-type-options",
                            "referrer-policy",
                            "content-security-policy",
                            "permissions-policy",
                            "cache-control");
    }

    @Test
    void aServiceThatIsDownIsSaidToBeAtOnceAndTheOthersGoOn(Network network) {
        var ana = network.person("Ana");
        network.settle();
        network.cluster().kill(Service.CONTENT);
        try {
            var answer = ana.client().get("/feed");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body().path("title").asText()).isNotEmpty();
            ana.client().get("/me").require(200);
        } finally {
            network.cluster().start(Service.CONTENT);
        }
        assertThat(ana.feed()).isEmpty();
    }
}
