package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that keep their requests under way: by sending them slowly, or by not reading the answers. */
@QuarkusTest
@TestProfile(InFlightTest.Narrow.class)
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class InFlightTest {
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String UPLOAD = "/api/v1/posts/upload";
    private static int addresses;

    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;
    /** Of this test alone, as a proxy says it. */
    String address;

    @BeforeEach
    void connect() {
        client = new Client(services.vertx, gateway);
        address = "192.0.2." + ++addresses;
    }

    @Test
    void anAddressHasOnlySoManyUnderWayUntilTheyEnd() throws Exception {
        try (var one = half(LOGIN);
                var other = half(LOGIN)) {
            var refused = login(address);
            assertThat(refused.isProblem(429)).isTrue();
            assertThat(refused.headers()).containsEntry("retry-after", "1");
            assertThat(login("198.51.100.1").status()).isEqualTo(200);
            // Whoever is signed in behind the same address goes on.
            assertThat(read(client)).isEqualTo(200);
            finish(one);
            await().untilAsserted(() -> assertThat(login(address).status()).isEqualTo(200));
            assertThat(other.isClosed()).isFalse();
        }
    }

    @Test
    void aSessionHasOnlySoManyUnderWayUntilItsClientLeaves() throws Exception {
        try (var other = half(UPLOAD)) {
            try (var one = half(UPLOAD)) {
                assertThat(one.isConnected()).isTrue();
                assertThat(client.get("/api/v1/groups", "X-Forwarded-For", address)
                                .isProblem(429))
                        .isTrue();
                assertThat(read(new Client(services.vertx, gateway))).isEqualTo(200);
            }
            await().untilAsserted(() -> assertThat(read(client)).isEqualTo(200));
            assertThat(other.isClosed()).isFalse();
        }
    }

    @Test
    void whoDoesNotReadTheAnswerKeepsThePlace() throws Exception {
        try (var one = unread();
                var other = unread()) {
            assertThat(read(client)).isEqualTo(429);
            int before = services.cutOff.get();
            one.close();
            await().untilAsserted(() -> assertThat(services.cutOff).hasValueGreaterThan(before));
            await().untilAsserted(() -> assertThat(read(client)).isEqualTo(200));
            assertThat(other.isClosed()).isFalse();
        }
    }

    @Test
    void whoeverLeavesGivesBackWhatIsTaken() throws Exception {
        for (int i = 0; i < 6; i++) half(i % 2 == 0 ? LOGIN : UPLOAD).close();
        await().untilAsserted(() -> {
            assertThat(read(client)).isEqualTo(200);
            assertThat(login(address).status()).isEqualTo(200);
        });
    }

    @Test
    void answersOfEveryKindGiveThePlaceBack() {
        for (String path : new String[] {"posts", "posts/redirect", "posts/silent", "nowhere", "groups", "blocks"})
            assertThat(client.get("/api/v1/" + path).status()).isNotEqualTo(429);
    }

    /** A request whose end does not come, met by its service; once all places are taken it would not be. */
    private Socket half(String path) throws IOException {
        int before = services.met(path);
        var socket = open("POST " + path + " HTTP/1.1\r\nContent-Length: 100\r\n", "half");
        await().until(() -> services.met(path) > before);
        return socket;
    }

    private Socket unread() throws IOException {
        int before = services.met("/api/v1/posts/endless");
        var socket = open("GET /api/v1/posts/endless HTTP/1.1\r\n", "");
        await().until(() -> services.met("/api/v1/posts/endless") > before);
        assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
        return socket;
    }

    private Socket open(String head, String body) throws IOException {
        var socket = new Socket("localhost", client.port);
        String request = head + "Host: localhost\r\nX-Forwarded-For: " + address + "\r\nCookie: sid=" + client.token
                + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static void finish(Socket half) throws IOException {
        half.getOutputStream().write("-".repeat(96).getBytes(StandardCharsets.ISO_8859_1));
    }

    private int read(Client of) {
        return of.get("/api/v1/groups", "X-Forwarded-For", address).status();
    }

    private Client.Answer login(String from) {
        return client.send(
                HttpMethod.POST,
                LOGIN + "?token=" + Client.token(),
                Buffer.buffer(),
                "-Cookie",
                "",
                "X-Forwarded-For",
                from);
    }

    /** Numbers that a test reaches, and a proxy in front that says who is asking. */
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "kith.limits.gateway.session.in-flight", "2",
                    "kith.limits.gateway.address.in-flight", "2");
        }
    }
}
