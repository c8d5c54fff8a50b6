package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a proxy that is trusted ends TLS. */
@QuarkusTest
@TestProfile(BehindProxyTest.Trusting.class)
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class BehindProxyTest {
    private static final String[] FORWARDED = {
        "X-Forwarded-Proto", "https", "X-Forwarded-Host", "kith.example", "X-Forwarded-For", "192.0.2.7"
    };

    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;

    @BeforeEach
    void connect() {
        client = new Client(services.vertx, gateway);
    }

    @Test
    void theCookieIsForTlsAndThisHostAlone() {
        String token = Client.token();
        var answer = through(HttpMethod.POST, "/api/v1/auth/login?token=" + token);
        assertThat(answer.cookies()).singleElement().asString().startsWith("__Host-sid=" + token + ";");
        assertThat(answer.cookies().getFirst().split("; ", -1))
                .contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/");
        assertThat(answer.headers()).containsKey("strict-transport-security");
    }

    @Test
    void servicesAreToldWhereTheRequestCameFrom() {
        var answer = through(HttpMethod.GET, "/api/v1/posts", "Cookie", "__Host-sid=" + client.token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.sent("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(answer.sent("X-Forwarded-Host")).isEqualTo("kith.example");
        assertThat(answer.sent("X-Forwarded-For")).isEqualTo("192.0.2.7");
        assertThat(answer.sent("Cookie")).isEmpty();
    }

    @Test
    void thePlainCookieIsNotEnough() {
        assertThat(through(HttpMethod.GET, "/api/v1/posts", "Cookie", "sid=" + client.token)
                        .isProblem(401))
                .isTrue();
    }

    @Test
    void theOwnSiteIsTheOneOverTls() {
        assertThat(change("https://kith.example")).isEqualTo(200);
        assertThat(change("https://kith.example:443")).isEqualTo(200);
        assertThat(change("http://kith.example")).isEqualTo(403);
        assertThat(change("https://kith.example:8443")).isEqualTo(403);
        assertThat(change("https://evil.example")).isEqualTo(403);
    }

    private int change(String origin) {
        return through(HttpMethod.POST, "/api/v1/posts", "Cookie", "__Host-sid=" + client.token, "Origin", origin)
                .status();
    }

    private Client.Answer through(HttpMethod method, String path, String... more) {
        String[] headers = Stream.of(new String[] {"-Cookie", ""}, FORWARDED, more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return client.send(method, path, Buffer.buffer(), headers);
    }

    /** As one sets it behind a proxy of one's own. */
    public static final class Trusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }
}
