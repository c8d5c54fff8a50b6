package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StandIn.class)
@SuppressWarnings("NullAway.Init")
class ForwardingTest {
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
            strings = {
                "Kith-Seen",
                "Kith-Written",
                "Kith-Session",
                "kith-anything",
                "X-Forwarded-Prefix",
                "X-Forwarded-Port",
                "Forwarded",
                "X-User-Id",
                "X-Kith-User",
                "Cookie",
                "TE",
                "HTTP2-Settings",
                "Keep-Alive"
            })
    void whatAServiceWouldBelieveDoesNotComeFromOutside(String header) {
        assertThat(client.get("/api/v1/posts", header, "forged").sent(header)).isEmpty();
    }

    @Test
    void whoIsAskingIsSaidByTheGateway() {
        var answer = client.get(
                "/api/v1/posts?limit=2&q=%20x",
                "Authorization",
                "Bearer forged",
                "X-Forwarded-For",
                "1.2.3.4",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "evil.example",
                "Accept-Language",
                "de");
        assertThat(answer.sent("Authorization")).isEqualTo("Bearer jwt-of-" + client.token);
        assertThat(answer.sent("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(answer.sent("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(answer.sent("X-Forwarded-Host")).isEqualTo("localhost:" + client.port);
        assertThat(answer.sent("Accept-Language")).isEqualTo("de");
        assertThat(answer.json().getString("uri")).isEqualTo("/api/v1/posts?limit=2&q=%20x");
    }

    @Test
    void whatServicesTellTheGatewayTheClientIsNotTold() {
        var answer = client.post("/api/v1/auth/login?token=" + Client.token() + "&written=identity%3D5");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("kith-"));
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "private, no-store")
                .doesNotContainKey("strict-transport-security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/", "/internal/sessions/resolve", "/q/metrics", "/api/v1/posts/../me"})
    void whatIsNotThereIs404(String path) {
        assertThat(client.get(path).isProblem(404)).isTrue();
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsSent() {
        int limit = 12 * 1024 * 1024;
        var tooLarge = Buffer.buffer(new byte[limit + 1]);
        assertThat(client.send(HttpMethod.POST, "/api/v1/media", tooLarge).isProblem(413))
                .isTrue();
        var fits = client.send(HttpMethod.POST, "/api/v1/media", Buffer.buffer(new byte[limit]));
        assertThat(fits.json().getInteger("length")).isEqualTo(limit);
    }

    @Test
    void aLargeAnswerIsStreamedToAClientThatReadsSlowly() {
        var received = new AtomicLong();
        var done = client.http
                .request(HttpMethod.GET, client.port, "localhost", "/api/v1/media/large")
                .compose(request -> request.putHeader("Cookie", "sid=" + client.token)
                        .send()
                        .compose(response -> {
                            response.handler(part -> received.addAndGet(part.length()));
                            response.pause();
                            services.vertx.setTimer(300, later -> response.resume());
                            return response.end();
                        }));
        StandIn.get(done);
        assertThat(received).hasValue(StandIn.LARGE);
    }

    @Test
    void aBodyOfUnknownLengthIsStreamed() {
        var answer = StandIn.get(client.http
                .request(HttpMethod.POST, client.port, "localhost", "/api/v1/posts")
                .compose(request -> {
                    request.putHeader("Cookie", "sid=" + client.token).setChunked(true);
                    for (int i = 0; i < 50; i++) request.write(Buffer.buffer(new byte[10_000]));
                    request.end();
                    return request.response().compose(response -> response.body());
                }));
        assertThat(answer.toJsonObject().getInteger("length")).isEqualTo(500_000);
    }

    @Test
    void aServiceThatGivesNoAnswerIs503() {
        var answer = client.get("/api/v1/posts/silent");
        assertThat(answer.isProblem(503)).isTrue();
        assertThat(answer.headers()).containsEntry("retry-after", "1");
        assertThat(client.get("/api/v1/posts").status()).isEqualTo(200);
    }

    @Test
    void anAnswerThatBreaksOffIsSeenToBreakOff() {
        assertThatThrownBy(() -> client.get("/api/v1/posts/dies")).hasStackTraceContaining("closed");
        assertThat(client.get("/api/v1/posts").status()).isEqualTo(200);
    }

    @Test
    void aClientThatLeavesEarlyStopsTheService() throws Exception {
        int before = services.cutOff.get();
        try (var socket = new Socket("localhost", client.port)) {
            socket.getOutputStream()
                    .write(("GET /api/v1/media/endless HTTP/1.1\r\nHost: localhost\r\nCookie: sid=" + client.token
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
        }
        await().untilAsserted(() -> assertThat(services.cutOff).hasValueGreaterThan(before));
    }

    @Test
    void aRequestThatDoesNotSayWhoseSiteItIsForIsRefused() throws Exception {
        assertThat(client.raw("GET /api/v1/posts HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 400");
        assertThat(client.raw("POST /api/v1/auth/login HTTP/1.0\r\nOrigin: http://null\r\n\r\n"))
                .startsWith("HTTP/1.0 403");
        assertThat(client.raw("GET /q/health/live HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 3x\r\n\r\nabc",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
            })
    void aBodyWhoseLengthIsDoubtfulIsNotPassedOn(String rest) throws Exception {
        String head =
                "POST /api/v1/posts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: sid=" + client.token;
        assertThat(client.raw(head + "\r\n" + rest)).startsWith("HTTP/1.1 4");
    }

    @Test
    void whoAsksBeforeSendingIsToldToGoOn() throws Exception {
        String head = "POST /api/v1/posts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n";
        assertThat(client.raw(head + "Content-Length: 3\r\nCookie: sid=" + client.token + "\r\n\r\nabc"))
                .startsWith("HTTP/1.1 100")
                .contains("\"length\":3")
                .doesNotContain("expect");
    }
}
