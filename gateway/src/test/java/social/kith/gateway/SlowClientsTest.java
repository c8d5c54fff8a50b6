package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow on purpose, or leave. */
@QuarkusTest
@TestProfile(NarrowGateway.class)
@QuarkusTestResource(StandIn.class)
class SlowClientsTest extends AgainstStandIns {
    @Test
    void clientsThatLeaveSayNothingAboutTheService() throws Exception {
        int before = services.met("/api/v1/posts/upload");
        for (int i = 1; i <= 5; i++) {
            int expected = before + i;
            try (var socket = client.half("/api/v1/posts/upload")) {
                await().until(() -> services.met("/api/v1/posts/upload") == expected);
                assertThat(socket.isConnected()).isTrue();
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
                        services.vertx.setTimer(part * NarrowGateway.ANSWER_MS / 2L, later -> {
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
}
