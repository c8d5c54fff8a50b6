package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of answer, as it is on the wire. */
@QuarkusTest
@TestProfile(SecurityHeadersTest.OverTls.class)
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class SecurityHeadersTest {
    private static final String UPGRADE =
            "Upgrade: websocket~Sec-WebSocket-Version: 13~Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";

    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;

    @BeforeEach
    void connect() {
        client = new Client(services.vertx, gateway);
        services.documentsAreThere(false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a service's answer,         200, GET /api/v1/posts, X-A: 1",
        "one that says more,         200, GET /api/v1/posts/talkative, X-A: 1",
        "a redirect,                 303, GET /api/v1/posts/redirect, X-A: 1",
        "a service that is gone,     503, GET /api/v1/posts/silent, X-A: 1",
        "nobody signed in,           401, GET /api/v1/posts, Cookie: x=y",
        "no such path,               404, GET /nothing, X-A: 1",
        "no such path of the API,    404, GET /api/v1/nothing, X-A: 1",
        "another site's request,     403, POST /api/v1/posts, Origin: https://evil.example",
        "a refusal of a service,     400, GET /api/v1/posts/400, X-A: 1",
        "a body nobody can read,     415, GET /api/v1/posts/415, X-A: 1",
        "too much at once,           429, POST /api/v1/auth/login, X-A: 1",
        "the page about the API,     200, GET /api/docs, X-A: 1",
        "events and frames,          200, GET /api/asyncapi, X-A: 1",
        "an API nobody can tell of,  503, GET /api/openapi, X-A: 1",
        "too large a body,           413, POST /api/v1/posts, Content-Length: 99999999",
        "health,                     200, GET /q/health/live, X-A: 1",
        "metrics,                    404, GET /q/metrics, X-A: 1",
        "a WebSocket,                101, GET /ws/chat, " + UPGRADE,
        "a WebSocket refused,        403, GET /ws/chat?refused=1, " + UPGRADE,
        "a WebSocket refused here,   403, GET /ws/chat, Origin: null~" + UPGRADE
    })
    void everyAnswerCarriesThem(String kind, int status, String request, String headers) throws Exception {
        assertThat(answer(status, request, headers, ""))
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "strict-origin-when-cross-origin")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("x-permitted-cross-domain-policies", "none")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKeys("permissions-policy", "cache-control")
                .doesNotContainKeys("server", "x-powered-by", "via", "strict-transport-security")
                .hasEntrySatisfying(
                        "content-security-policy",
                        // Each of them holds, whatever the others allow.
                        policies -> assertThat(policies.split(", ", -1))
                                .anySatisfy(policy -> assertThat(policy)
                                        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
                                        .doesNotContain("unsafe", "*")));
        assertThat(answer(status, request, headers, "X-Forwarded-Proto: https\r\n"))
                .containsEntry("strict-transport-security", "max-age=31536000; includeSubDomains");
    }

    @Test
    void whatAServiceForbidsBesidesIsForbiddenToo() throws Exception {
        assertThat(answer(200, "GET /api/v1/posts/inert", "X-A: 1", "").get("content-security-policy"))
                .startsWith("default-src 'self'; ")
                .endsWith("; frame-ancestors 'none', default-src 'none'; sandbox");
    }

    @Test
    void whatMayBeKeptIsSaidByTheService() throws Exception {
        assertThat(answer(200, "GET /api/v1/posts/talkative", "X-A: 1", ""))
                .containsEntry("cache-control", "private, no-cache");
        assertThat(answer(200, "GET /api/v1/posts", "X-A: 1", "")).containsEntry("cache-control", "private, no-store");
    }

    private Map<String, String> answer(int status, String request, String headers, String proxy) throws Exception {
        String session = headers.startsWith("Cookie")
                ? ""
                : "Cookie: sid=" + client.token + "; __Host-sid=" + client.token + "\r\n";
        String connection = headers.contains("Upgrade") ? "upgrade" : "close";
        String said = client.raw(
                request + " HTTP/1.1\r\nHost: localhost\r\nConnection: " + connection + "\r\n" + proxy + session
                        + headers.replace("~", "\r\n") + "\r\n\r\n",
                "\r\n\r\n");
        assertThat(said).startsWith("HTTP/1.1 " + status);
        Map<String, String> found = new HashMap<>();
        List<String> lines =
                said.lines().skip(1).filter(line -> line.contains(":")).toList();
        for (String line : lines) {
            String[] parts = line.split(":", 2);
            assertThat(found.put(parts[0].toLowerCase(Locale.ROOT), parts[1].trim()))
                    .as(line)
                    .isNull();
        }
        return found;
    }

    /** Where a proxy may have ended TLS, and whoever has no session may do nothing. */
    public static final class OverTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "kith.limits.gateway.address.in-flight", "0");
        }
    }
}
