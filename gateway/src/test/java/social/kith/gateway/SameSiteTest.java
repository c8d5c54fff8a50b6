package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class SameSiteTest {
    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;

    @BeforeEach
    void connect() {
        client = new Client(services.vertx, gateway);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "https://localhost:PORT", "http://localhost", "null", "", "not a url"})
    void aChangeFromAnotherSitesPageIsRefused(String origin) {
        assertThat(client.post("/api/v1/posts", "Origin", at(origin)).isProblem(403))
                .isTrue();
    }

    @Test
    void aChangeThatTheBrowserCallsCrossSiteIsRefused() {
        assertThat(client.post("/api/v1/posts", "Sec-Fetch-Site", "cross-site").isProblem(403))
                .isTrue();
        assertThat(client.post("/api/v1/auth/login", "Sec-Fetch-Site", "cross-site")
                        .isProblem(403))
                .isTrue();
    }

    @Test
    void aLinkFromAnotherSiteMayBeFollowed() {
        assertThat(client.get("/api/v1/posts", "Origin", "http://evil.example", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nothingIsUpgradedForAnotherSite() {
        for (String upgrade : new String[] {"websocket", "WebSocket, x", "other/1"})
            assertThat(client.get("/ws/chat", "Upgrade", upgrade, "Origin", "http://evil.example")
                            .isProblem(403))
                    .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:PORT, localhost:PORT",
        "HTTP://LocalHost:PORT, localhost:PORT",
        "http://kith.example, kith.example",
        "http://kith.example, kith.example:80",
        "http://kith.example:80, kith.example",
        "http://[::1]:8080, [::1]:8080"
    })
    void theOwnPagesMayChangeThings(String origin, String host) {
        // No host but a loopback one has the plain cookie, so nobody is signed in elsewhere; 403 would come before.
        int status = client.post(
                        "/api/v1/posts", "Origin", at(origin), "Host", at(host), "Sec-Fetch-Site", "same-origin")
                .status();
        assertThat(status).isEqualTo(host.startsWith("kith") ? 401 : 200);
    }

    private String at(String text) {
        return text.replace("PORT", "" + client.port);
    }
}
