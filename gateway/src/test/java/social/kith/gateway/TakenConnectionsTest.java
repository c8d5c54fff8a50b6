package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Connections to a service that are all taken, by whoever it is. */
@QuarkusTest
@TestProfile(NarrowGateway.class)
@QuarkusTestResource(StandIn.class)
class TakenConnectionsTest extends AgainstStandIns {
    @Test
    void openSocketsTakeNoConnectionsOfRequestsAndStayOpen() {
        WebSocketClient sockets = services.vertx.createWebSocketClient();
        var open = new ArrayList<WebSocket>();
        for (int i = 0; i < 5; i++) open.add(StandIn.get(sockets.connect(client.socket("/ws/chat"))));
        assertThat(client.get("/api/v1/conversations").status()).isEqualTo(200);
        var later = Promise.<Boolean>promise();
        services.vertx.setTimer(
                NarrowGateway.ANSWER_MS + 500,
                past -> later.complete(open.stream().noneMatch(WebSocket::isClosed)));
        assertThat(StandIn.get(later.future())).isTrue();
        assertThat(client.get("/api/v1/conversations").status()).isEqualTo(200);
    }

    @Test
    void whoSendsSlowlyKeepsNobodyFromOtherServicesNorFromBeingKnown() throws Exception {
        try (var slow = new SlowClients("/api/v1/auth/login")) {
            slow.takeAllConnections();
            refusals(() -> client.begin("/api/v1/me").map(HttpClientResponse::statusCode));
            var other = new Client(services.vertx, gateway);
            assertThat(other.get("/api/v1/posts").status()).isEqualTo(200);
            assertThat(services.asked(other.token)).isEqualTo(1);
        }
    }

    @Test
    void aServiceWhoseConnectionsAreTakenIsNotLeftAlone() throws Exception {
        try (var slow = new SlowClients("/api/v1/conversations")) {
            slow.takeAllConnections();
            refusals(() -> client.begin("/api/v1/conversations").map(HttpClientResponse::statusCode));
            var sockets = services.vertx.createWebSocketClient();
            assertThat(StandIn.get(sockets.connect(client.socket("/ws/chat"))).isClosed())
                    .isFalse();
        }
    }

    @Test
    void aServiceWhoseSocketsAreTakenIsNotLeftAlone() {
        var sockets = services.vertx.createWebSocketClient();
        for (int i = 0; i < NarrowGateway.SOCKETS; i++)
            StandIn.get(sockets.connect(client.socket("/ws/notifications")));
        refusals(() -> sockets.connect(client.socket("/ws/notifications"))
                .map(101)
                .recover(failed -> Future.succeededFuture(((UpgradeRejectedException) failed).getStatus())));
        assertThat(client.get("/api/v1/notifications").status()).isEqualTo(200);
    }

    /** As many at once as make a service that fails left alone, beside those that wait; the rest is told at once. */
    private void refusals(Supplier<Future<Integer>> attempt) {
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < NarrowGateway.WAITING + NarrowGateway.FAILURES; i++) answers.add(attempt.get());
        await().until(() -> answers.stream().filter(Future::isComplete).count() >= NarrowGateway.FAILURES);
        assertThat(answers.stream().filter(Future::isComplete)).allMatch(answer -> answer.result() == 503);
    }

    /** They begin requests and do not end them; more than have connections wait for one. */
    private final class SlowClients implements AutoCloseable {
        private final String path;
        private final List<Socket> open = new ArrayList<>();

        SlowClients(String path) {
            this.path = path;
        }

        void takeAllConnections() throws IOException {
            int before = services.met(path);
            for (int i = 0; i < NarrowGateway.CONNECTIONS; i++) open.add(client.half(path));
            await().until(() -> services.met(path) == before + NarrowGateway.CONNECTIONS);
        }

        @Override
        public void close() throws IOException {
            for (var socket : open) socket.close();
        }
    }
}
