package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class SocketsTest {
    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;
    WebSocketClient sockets;

    @BeforeEach
    void connect() {
        client = new Client(services.vertx, gateway);
        sockets = services.vertx.createWebSocketClient();
    }

    @Test
    void framesPassBothWaysAndTheClosingToo() {
        List<String> heard = new CopyOnWriteArrayList<>();
        WebSocket socket =
                StandIn.get(sockets.connect(client.socket("/ws/chat")).onSuccess(open -> {
                    open.textMessageHandler(heard::add);
                }));
        socket.writeTextMessage("one");
        socket.writeTextMessage("2".repeat(60_000));
        await().untilAsserted(() ->
                assertThat(heard).containsExactly("Bearer jwt-of-" + client.token, "one", "2".repeat(60_000)));
        socket.writeTextMessage("bye");
        await().untilAsserted(() -> assertThat(socket.closeStatusCode()).isEqualTo((short) 4401));
    }

    /** As long as the socket is open it would be kept, with the token in it. */
    @Test
    void whatWasAskedAndAnsweredIsForgottenOnceASocketIsOpen() {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        StandIn.get(sockets.connect(client.socket("/ws/chat?forgets"))
                .onSuccess(open -> open.textMessageHandler(heard::add)));
        await().until(() -> !heard.isEmpty());
        var request = Objects.requireNonNull(Witness.ASKED.poll());
        assertThat(request.headers()).isEmpty();
        assertThat(request.response().headers()).isEmpty();
    }

    @Singleton
    static class Witness {
        static final Queue<HttpServerRequest> ASKED = new ConcurrentLinkedQueue<>();

        void install(@Observes Router router) {
            router.route("/ws/*").order(Integer.MIN_VALUE).handler(context -> {
                if ("forgets".equals(context.request().query())) ASKED.add(context.request());
                context.next();
            });
        }
    }

    @Test
    void theConnectionMayBeKeptAliveAndUpgradedInOneHeader() throws Exception {
        String request = "GET /ws/chat HTTP/1.1\r\nHost: localhost\r\nCookie: sid=" + client.token
                + "\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        assertThat(client.raw(request, "jwt-of-" + client.token)).startsWith("HTTP/1.1 101");
    }

    @Test
    void aRefusalComesThroughWithItsReason() {
        assertThatThrownBy(() -> StandIn.get(sockets.connect(client.socket("/ws/chat?refused=1"))))
                .rootCause()
                .isInstanceOfSatisfying(UpgradeRejectedException.class, refused -> {
                    assertThat(refused.getStatus()).isEqualTo(403);
                    assertThat(refused.getBody()).hasToString("why not");
                    assertThat(refused.getHeaders().contains("Kith-Seen")).isFalse();
                });
    }

    @Test
    void noSocketWithoutASession() {
        var options = client.socket("/ws/chat");
        options.getHeaders().remove("Cookie");
        assertThatThrownBy(() -> StandIn.get(sockets.connect(options)))
                .rootCause()
                .isInstanceOfSatisfying(
                        UpgradeRejectedException.class,
                        refused -> assertThat(refused.getStatus()).isEqualTo(401));
    }

    @Test
    void noSocketWhileNobodyKnowsWhoseItWouldBe() {
        services.identityIsDown(true);
        try {
            assertThatThrownBy(() -> StandIn.get(sockets.connect(client.socket("/ws/chat"))))
                    .rootCause()
                    .isInstanceOfSatisfying(
                            UpgradeRejectedException.class,
                            refused -> assertThat(refused.getStatus()).isEqualTo(503));
        } finally {
            services.identityIsDown(false);
        }
    }

    @Test
    void nothingElseIsUpgradedAndNothingElsewhere() {
        for (String path : new String[] {"/api/v1/posts", "/ws/notifications"}) {
            var answer = client.get(path, "Connection", "upgrade, other", "Upgrade", "other/1");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.sent("Upgrade") + answer.sent("Connection")).isEmpty();
        }
        assertThat(client.get("/api/v1/posts", "Connection", "upgrade", "Upgrade", "websocket")
                        .sent("Upgrade"))
                .isEmpty();
    }

    @Test
    void anUpgradeWithABodyIsAnOrdinaryRequest() throws Exception {
        String answer = client.raw("GET /ws/chat HTTP/1.1\r\nHost: localhost\r\nCookie: sid=" + client.token
                + "\r\nConnection: upgrade\r\nConnection: close\r\nUpgrade: websocket\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"length\":3").doesNotContain("\"upgrade\"");
    }
}
