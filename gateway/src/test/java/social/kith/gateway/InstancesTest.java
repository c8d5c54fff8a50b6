package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service of which there are two. */
@QuarkusTest
@TestProfile(NarrowGateway.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(value = InstancesTest.Two.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init")
class InstancesTest {
    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;
    Two chat;

    @BeforeEach
    void bothAnswer() {
        client = new Client(services.vertx, gateway);
        chat.run(0);
        chat.run(1);
        await().until(() -> asked(4).equals(Set.of("0", "1")));
    }

    @Test
    void oneThatIsGoneIsPassedOverAtOnceAndAskedAgainOnceItIsBack() {
        chat.end(1);
        // More than until it is left alone, and nobody is told.
        assertThat(asked(4 * NarrowGateway.FAILURES)).containsExactly("0");
        chat.run(1);
        await().until(() -> asked(4).contains("1"));
    }

    @Test
    void socketsAreSpreadToo() {
        var sockets = services.vertx.createWebSocketClient();
        chat.end(0);
        for (int i = 0; i < 3; i++) {
            var socket = StandIn.get(sockets.connect(client.socket("/ws/chat")));
            assertThat(chat.sockets(1)).isEqualTo(i + 1);
            StandIn.get(socket.close());
        }
    }

    @Test
    void whereAllAreGoneItIsUnavailable() {
        chat.end(0);
        chat.end(1);
        for (int i = 0; i < 2 * NarrowGateway.FAILURES; i++)
            assertThat(client.get("/api/v1/conversations").status()).isEqualTo(503);
        chat.run(0);
        await().until(() -> client.get("/api/v1/conversations").status() == 200);
    }

    /** Which instances answer so many requests, all of which are answered. */
    private Set<String> asked(int requests) {
        Set<String> instances = new HashSet<>();
        for (int i = 0; i < requests; i++) {
            var answer = client.get("/api/v1/conversations");
            assertThat(answer.status()).isEqualTo(200);
            instances.add(answer.body().toString());
        }
        return instances;
    }

    /** Two instances of chat-service, each of which says who it is. */
    public static final class Two implements QuarkusTestResourceLifecycleManager {
        private final Vertx vertx = Vertx.vertx();
        private final List<Numbered> instances = List.of(new Numbered("0"), new Numbered("1"));

        @Override
        public Map<String, String> start() {
            for (var instance : instances) instance.run(vertx);
            return Map.of(
                    Backend.CHAT.urlProperty(),
                    instances.stream()
                            .map(instance -> "http://127.0.0.1:" + instance.port)
                            .collect(Collectors.joining(",")));
        }

        /** After the stand-ins for all services. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        public void inject(TestInjector test) {
            test.injectIntoFields(this, new TestInjector.MatchesType(Two.class));
        }

        @Override
        public void stop() {
            StandIn.get(vertx.close());
        }

        void run(int instance) {
            instances.get(instance).run(vertx);
        }

        void end(int instance) {
            instances.get(instance).end();
        }

        int sockets(int instance) {
            return instances.get(instance).sockets.get();
        }
    }

    private static final class Numbered {
        private final String name;
        private final AtomicInteger sockets = new AtomicInteger();
        private @Nullable HttpServer server;
        private int port;

        Numbered(String name) {
            this.name = name;
        }

        void run(Vertx vertx) {
            if (server != null) return;
            server = StandIn.get(
                    vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1"));
            port = server.actualPort();
        }

        private void answer(HttpServerRequest request) {
            if (request.getHeader("Upgrade") == null) request.response().end(name);
            else {
                sockets.incrementAndGet();
                var unused = request.toWebSocket();
            }
        }

        void end() {
            if (server != null) StandIn.get(server.close());
            server = null;
        }
    }
}
