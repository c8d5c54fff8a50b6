package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that are slow or gone, and clients that are slow on purpose. */
@QuarkusTest
@TestProfile(ProtectionTest.Narrow.class)
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class ProtectionTest {
    private static final int ANSWER_MS = 1_000;
    private static final int CONNECTIONS = 2;
    private static final int WAITING = 2;
    private static final int SOCKETS = 7;
    private static final int FAILURES = 3;

    @TestHTTPResource("/")
    URI gateway;

    StandIn services;
    Client client;

    @BeforeEach
    void everythingAnswers() {
        client = new Client(services.vertx, gateway);
        for (String path : List.of("/api/v1/posts", "/api/v1/groups", "/api/v1/conversations", "/api/v1/blocks"))
            await().untilAsserted(() -> assertThat(client.get(path).status()).isEqualTo(200));
    }

    @Test
    void anAnswerThatDoesNotBeginIsGivenUp() {
        int before = services.cutOff.get();
        var answer = client.get("/api/v1/posts/hangs");
        assertThat(answer.isProblem(503)).isTrue();
        assertThat(answer.headers()).containsKey("retry-after");
        await().untilAsserted(() -> assertThat(services.cutOff).hasValueGreaterThan(before));
    }

    @Test
    void aSlowServiceKeepsNoOtherFromAnswering() {
        List<Future<HttpClientResponse>> hanging = new ArrayList<>();
        for (int i = 0; i < 2; i++) hanging.add(begin("/api/v1/posts/hangs"));
        await().until(() -> services.met("/api/v1/posts/hangs") >= 2);
        for (int i = 0; i < 5; i++)
            assertThat(client.get("/api/v1/groups").status()).isEqualTo(200);
        assertThat(hanging).noneMatch(Future::isComplete);
        for (var answer : hanging) assertThat(StandIn.get(answer).statusCode()).isEqualTo(503);
    }

    @Test
    void afterFailuresInARowAServiceIsLeftAloneForAMoment() {
        for (int i = 0; i < 3; i++)
            assertThat(client.get("/api/v1/groups/silent").status()).isEqualTo(503);
        int met = services.met("/api/v1/groups");
        var refused = client.get("/api/v1/groups");
        assertThat(refused.isProblem(503)).isTrue();
        assertThat(refused.headers()).containsEntry("retry-after", "2");
        assertThat(services.met("/api/v1/groups")).isEqualTo(met);
        assertThat(client.get("/api/v1/posts").status()).isEqualTo(200);
        await().untilAsserted(
                        () -> assertThat(client.get("/api/v1/groups").status()).isEqualTo(200));
    }

    @Test
    void whatIsTriedInBetweenDecidesWhetherItIsLeftAloneAgain() {
        for (int i = 0; i < 3; i++) client.get("/api/v1/follow-requests/silent");
        int met = services.met("/api/v1/follow-requests/silent");
        await().until(() -> {
            client.get("/api/v1/follow-requests/silent");
            return services.met("/api/v1/follow-requests/silent") == met + 1;
        });
        int asked = services.met("/api/v1/blocks");
        assertThat(client.get("/api/v1/blocks").status()).isEqualTo(503);
        assertThat(services.met("/api/v1/blocks")).isEqualTo(asked);
    }

    @Test
    void failuresWithAnswersInBetweenAreNotInARow() {
        for (int i = 0; i < 6; i++) {
            assertThat(client.get("/api/v1/posts/silent").status()).isEqualTo(503);
            assertThat(client.get("/api/v1/posts").status()).isEqualTo(200);
        }
    }

    @Test
    void clientsThatLeaveSayNothingAboutTheService() throws Exception {
        int before = services.met("/api/v1/posts/upload");
        for (int i = 1; i <= 5; i++) {
            int expected = before + i;
            try (var socket = new Socket("localhost", client.port)) {
                socket.getOutputStream()
                        .write(("POST /api/v1/posts/upload HTTP/1.1\r\nHost: localhost\r\nCookie: sid=" + client.token
                                        + "\r\nContent-Length: 100\r\n\r\nhalf")
                                .getBytes(StandardCharsets.ISO_8859_1));
                await().until(() -> services.met("/api/v1/posts/upload") == expected);
            }
        }
        assertThat(client.get("/api/v1/posts").status()).isEqualTo(200);
    }

    @Test
    void whoSendsForLongerThanAnAnswerMayTakeIsHeard() {
        var answer = StandIn.get(client.http
                .request(HttpMethod.POST, client.port, "localhost", "/api/v1/posts")
                .compose(request -> {
                    request.putHeader("Cookie", "sid=" + client.token).setChunked(true);
                    for (int part = 1; part <= 3; part++) {
                        int number = part;
                        services.vertx.setTimer(part * ANSWER_MS / 2L, later -> {
                            if (number < 3) request.write("part");
                            else request.end("end!");
                        });
                    }
                    return request.response().compose(HttpClientResponse::body);
                }));
        assertThat(answer.toJsonObject().getInteger("length")).isEqualTo(12);
    }

    @Test
    void aRequestThatDoesNotGetHereIsCutOff() throws Exception {
        String head = "POST /api/v1/posts HTTP/1.1\r\nHost: localhost\r\nCookie: sid=" + client.token
                + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (var socket = new Socket("localhost", client.port)) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            // It never stands still for as long as an idle connection may.
            long drip = services.vertx.setPeriodic(200, later -> drip(socket));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("200 OK");
            services.vertx.cancelTimer(drip);
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write("1\r\nx\r\n".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
            // as it should be
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET / HT",
                "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"
            })
    void aConnectionOnWhichNothingMovesIsClosed(String beginning) throws Exception {
        assertThat(client.raw(beginning)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"431, 1, 20000", "414, 5000, 1"})
    void whatIsTooLargeToBeReadIsRefusedWithoutAWord(int status, int path, int header) throws Exception {
        String answer = client.raw("GET /" + "p".repeat(path) + " HTTP/1.1\r\nHost: localhost\r\nX-Large: "
                + "h".repeat(header) + "\r\n\r\n");
        assertThat(answer.lines().findFirst().orElse("")).startsWith("HTTP/1.").contains(" " + status + " ");
        assertThat(answer.lines().skip(1).map(line -> line.split(":", -1)[0].toLowerCase(Locale.ROOT)))
                .isSubsetOf("content-length", "connection", "");
    }

    @Test
    void openSocketsTakeNoConnectionsOfRequestsAndStayOpen() {
        WebSocketClient sockets = services.vertx.createWebSocketClient();
        var open = new ArrayList<WebSocket>();
        for (int i = 0; i < 5; i++) open.add(StandIn.get(sockets.connect(client.socket("/ws/chat"))));
        assertThat(client.get("/api/v1/conversations").status()).isEqualTo(200);
        var later = Promise.<Boolean>promise();
        services.vertx.setTimer(
                ANSWER_MS + 500, past -> later.complete(open.stream().noneMatch(WebSocket::isClosed)));
        assertThat(StandIn.get(later.future())).isTrue();
        assertThat(client.get("/api/v1/conversations").status()).isEqualTo(200);
    }

    @Test
    void whoSendsSlowlyKeepsNobodyFromOtherServicesNorFromBeingKnown() throws Exception {
        try (var slow = new SlowClients("/api/v1/auth/login")) {
            slow.takeAllConnections();
            refusals(() -> begin("/api/v1/me").map(HttpClientResponse::statusCode));
            var other = new Client(services.vertx, gateway);
            assertThat(other.get("/api/v1/posts").status()).isEqualTo(200);
            assertThat(services.asked(other.token)).isEqualTo(1);
        }
    }

    @Test
    void aServiceWhoseConnectionsAreTakenIsNotLeftAlone() throws Exception {
        try (var slow = new SlowClients("/api/v1/conversations")) {
            slow.takeAllConnections();
            refusals(() -> begin("/api/v1/conversations").map(HttpClientResponse::statusCode));
            var sockets = services.vertx.createWebSocketClient();
            assertThat(StandIn.get(sockets.connect(client.socket("/ws/chat"))).isClosed())
                    .isFalse();
        }
    }

    @Test
    void aServiceWhoseSocketsAreTakenIsNotLeftAlone() {
        var sockets = services.vertx.createWebSocketClient();
        for (int i = 0; i < SOCKETS; i++) StandIn.get(sockets.connect(client.socket("/ws/notifications")));
        refusals(() -> sockets.connect(client.socket("/ws/notifications"))
                .map(101)
                .recover(failed -> Future.succeededFuture(((UpgradeRejectedException) failed).getStatus())));
        assertThat(client.get("/api/v1/notifications").status()).isEqualTo(200);
    }

    /** As many at once as make a service that fails left alone, beside those that wait; the rest is told at once. */
    private void refusals(Supplier<Future<Integer>> attempt) {
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < WAITING + FAILURES; i++) answers.add(attempt.get());
        await().until(() -> answers.stream().filter(Future::isComplete).count() >= FAILURES);
        assertThat(answers.stream().filter(Future::isComplete)).allMatch(answer -> answer.result() == 503);
    }

    private Future<HttpClientResponse> begin(String path) {
        return client.http
                .request(HttpMethod.GET, client.port, "localhost", path)
                .compose(request ->
                        request.putHeader("Cookie", "sid=" + client.token).send(Buffer.buffer()));
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
            for (int i = 0; i < CONNECTIONS; i++) open.add(begun());
            await().until(() -> services.met(path) == before + CONNECTIONS);
        }

        private Socket begun() throws IOException {
            var socket = new Socket("localhost", client.port);
            String request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: sid=" + client.token
                    + "\r\nContent-Length: 1000\r\n\r\n{";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return socket;
        }

        @Override
        public void close() throws IOException {
            for (var socket : open) socket.close();
        }
    }

    /** Numbers that a test reaches. */
    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.idle-timeout", "2s",
                    "kith.limits.gateway.request", "3s",
                    "kith.limits.gateway.service.answer", ANSWER_MS + "ms",
                    "kith.limits.gateway.service.connections", "" + CONNECTIONS,
                    "kith.limits.gateway.service.waiting", "" + WAITING,
                    "kith.limits.gateway.service.sockets", "" + SOCKETS,
                    "kith.limits.gateway.service.failures", "" + FAILURES,
                    "kith.limits.gateway.service.pause", "1500ms");
        }
    }
}
