package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketClient;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(LimitsTest.Narrow.class)
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class LimitsTest {
    private static int addresses;

    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;
    WebSocketClient sockets;
    /** Of this test alone, as a proxy says it. */
    String address;

    @BeforeEach
    void connect() {
        client = new Client(services.vertx, gateway);
        sockets = services.vertx.createWebSocketClient();
        address = "192.0.2." + ++addresses;
    }

    @Test
    void aSessionIsToldWhatItHasLeftAndThenWhenToComeBack() {
        var first = client.get("/api/v1/posts", "X-Forwarded-For", address);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.headers())
                .containsEntry("ratelimit-policy", "\"session-reads\";q=4;w=60")
                .containsEntry("ratelimit", "\"session-reads\";r=3;t=15");
        for (int i = 0; i < 3; i++) assertThat(read(client).status()).isEqualTo(200);
        var refused = read(client);
        assertThat(refused.isProblem(429)).isTrue();
        assertThat(refused.headers().get("retry-after")).matches("1[0-5]");
        assertThat(refused.headers())
                .containsEntry("ratelimit-policy", "\"session-reads\";q=4;w=60")
                .containsEntry(
                        "ratelimit",
                        "\"session-reads\";r=0;t=" + refused.headers().get("retry-after"));
    }

    @Test
    void readsWritesAndOtherSessionsAreCountedApart() {
        for (int i = 0; i < 5; i++) read(client);
        assertThat(read(client).status()).isEqualTo(429);
        assertThat(read(new Client(services.vertx, gateway)).status()).isEqualTo(200);
        for (int i = 0; i < 3; i++)
            assertThat(client.post("/api/v1/posts", "X-Forwarded-For", address).status())
                    .isEqualTo(200);
        assertThat(client.post("/api/v1/posts", "X-Forwarded-For", address).isProblem(429))
                .isTrue();
    }

    @Test
    void whoIsNotSignedInIsCountedByAddress() {
        for (int i = 0; i < 5; i++)
            assertThat(stranger(HttpMethod.GET, "/api/v1/posts", address).isProblem(401))
                    .isTrue();
        var refused = stranger(HttpMethod.GET, "/api/v1/posts", address);
        assertThat(refused.isProblem(429)).isTrue();
        assertThat(refused.headers()).containsEntry("ratelimit-policy", "\"address-reads\";q=5;w=60");
        assertThat(stranger(HttpMethod.GET, "/api/v1/posts", "198.51.100.1").status())
                .isEqualTo(401);
        // Whoever is signed in behind the same address goes on.
        for (int i = 0; i < 4; i++) read(client, "198.51.100.2");
        assertThat(client.post("/api/v1/posts", "X-Forwarded-For", address).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:0:1::%d, 429", "2001:db8:%d:1::1, 401"})
    void anIpv6NetworkIsOneAddress(String pattern, int sixth) {
        int last = 0;
        for (int i = 0; i < 6; i++)
            last = stranger(HttpMethod.GET, "/api/v1/posts", pattern.formatted(i + 10))
                    .status();
        assertThat(last).isEqualTo(sixth);
    }

    @Test
    void tokensThatAreMadeUpAreCountedByAddressAndSoonNotAskedAbout() {
        String last = "";
        for (int i = 0; i < 6; i++) {
            last = ("nobody" + Client.token()).substring(0, 43);
            client.get("/api/v1/posts", "-Cookie", "", "Cookie", "sid=" + last, "X-Forwarded-For", address);
        }
        assertThat(services.asked(last)).isZero();
    }

    @Test
    void aSessionThatIsOverIsCountedByAddress() {
        assertThat(read(client).status()).isEqualTo(200);
        client.post("/api/v1/auth/logout");
        services.end(client.token);
        for (int i = 0; i < 5; i++) {
            var answer = read(client);
            assertThat(answer.isProblem(401)).isTrue();
            assertThat(answer.headers()).containsEntry("ratelimit-policy", "\"address-reads\";q=5;w=60");
        }
        assertThat(read(client).isProblem(429)).isTrue();
    }

    @Test
    void sessionsThatAreKnownTakeNothingFromTheirAddress() {
        for (int i = 0; i < 12; i++)
            assertThat(read(new Client(services.vertx, gateway)).status()).isEqualTo(200);
    }

    @Test
    void signingInIsCountedByAddressWhoeverDoesIt() {
        for (int i = 0; i < 4; i++)
            assertThat(stranger(HttpMethod.POST, "/api/v1/auth/login?token=" + Client.token(), address)
                            .status())
                    .isEqualTo(200);
        assertThat(stranger(HttpMethod.POST, "/api/v1/auth/register", address).isProblem(429))
                .isTrue();
        assertThat(client.post("/api/v1/auth/logout", "X-Forwarded-For", address)
                        .isProblem(429))
                .isTrue();
    }

    @Test
    void whatIsRefusedUnseenIsCountedToo() {
        for (int i = 0; i < 5; i++)
            assertThat(read(client, address, "/api/v1/posts/../me").status()).isEqualTo(404);
        assertThat(read(client, address, "/api/v1/posts/../me").status()).isEqualTo(429);
    }

    @Test
    void onlySoManySocketsOfASessionAreOpenAtOnce() {
        var one = StandIn.get(sockets.connect(client.socket("/ws/chat")));
        StandIn.get(sockets.connect(client.socket("/ws/chat")));
        assertThat(refusal(client)).isEqualTo(429);
        StandIn.get(one.close());
        await().untilAsserted(() -> StandIn.get(sockets.connect(client.socket("/ws/chat"))));
    }

    @Test
    void aSocketThatWasRefusedTakesNoPlace() {
        var other = new Client(services.vertx, gateway);
        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> StandIn.get(sockets.connect(other.socket("/ws/chat?refused=1"))))
                    .hasRootCauseInstanceOf(UpgradeRejectedException.class);
        StandIn.get(sockets.connect(other.socket("/ws/chat")));
    }

    @Test
    void onlySoManySocketsOfASessionAreOpenedInAMinute() {
        for (int i = 0; i < 20; i++)
            StandIn.get(StandIn.get(sockets.connect(client.socket("/ws/chat"))).close());
        assertThat(refusal(client)).isEqualTo(429);
    }

    private int refusal(Client of) {
        try {
            StandIn.get(sockets.connect(of.socket("/ws/chat")));
            return 101;
        } catch (IllegalStateException failed) {
            Throwable root = failed;
            while (root.getCause() != null) root = root.getCause();
            return ((UpgradeRejectedException) root).getStatus();
        }
    }

    private Client.Answer read(Client of) {
        return read(of, address);
    }

    private Client.Answer read(Client of, String from) {
        return read(of, from, "/api/v1/posts");
    }

    private Client.Answer read(Client of, String from, String path) {
        return of.get(path, "X-Forwarded-For", from);
    }

    private Client.Answer stranger(HttpMethod method, String path, String from) {
        return client.send(method, path, Buffer.buffer(), "-Cookie", "", "X-Forwarded-For", from);
    }

    /** Numbers that a test reaches, and a proxy in front that says who is asking. */
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "kith.limits.gateway.session.reads-per-minute", "4",
                    "kith.limits.gateway.session.writes-per-minute", "3",
                    "kith.limits.gateway.session.sockets-per-minute", "20",
                    "kith.limits.gateway.session.open-sockets", "2",
                    "kith.limits.gateway.address.reads-per-minute", "5",
                    "kith.limits.gateway.address.writes-per-minute", "4");
        }
    }
}
