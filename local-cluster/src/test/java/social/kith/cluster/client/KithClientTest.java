package social.kith.cluster.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KithClientTest {

    private final HttpServer gateway = create();
    private final KithClient client =
            new KithClient(URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()));

    @BeforeEach
    void serve() {
        gateway.createContext(
                "/api/v1/auth/login",
                exchange -> answer(exchange, "__Host-sid=secret; Path=/; Secure; HttpOnly; SameSite=Lax", "{}"));
        gateway.createContext(
                "/api/v1/auth/logout", exchange -> answer(exchange, "__Host-sid=; Path=/; Secure; Max-Age=0", ""));
        gateway.createContext(
                "/api/v1/posts",
                exchange -> answer(
                        exchange,
                        "",
                        "{\"id\":\"7\",\"method\":\"%s\",\"cookie\":\"%s\",\"got\":%s}"
                                .formatted(
                                        exchange.getRequestMethod(),
                                        exchange.getRequestHeaders().getFirst("Cookie"),
                                        body(exchange))));
        gateway.createContext(
                "/api/v1/media",
                exchange -> answer(
                        exchange, "", exchange.getRequestHeaders().getFirst("Content-Type") + "\r\n" + body(exchange)));
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void keepsTheSessionCookieUntilItIsTakenBack() {
        assertThat(client.get("/posts").text("cookie")).isEqualTo("null");
        client.login("ana@kith.example", "seven bridges at dusk").require(200);
        assertThat(client.get("/posts").text("cookie")).isEqualTo("__Host-sid=secret");
        client.logout();
        assertThat(client.cookie()).isEmpty();
    }

    @Test
    void sendsAndReadsJson() {
        Answer answer = client.patch("/posts", Map.of("content", "é"));
        assertThat(answer.id()).isEqualTo("7");
        assertThat(answer.text("method")).isEqualTo("PATCH");
        assertThat(answer.body().at("/got/content").asText()).isEqualTo("é");
    }

    @Test
    void sendsAFileAsAFormDoes() {
        String sent = client.postFile("/media", "a.png", new byte[] {'p', 'n', 'g'})
                .require(200)
                .body()
                .asText();
        assertThat(sent)
                .matches("multipart/form-data; boundary=(\\S+)\r\n--\\1\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\npng\r\n--\\1--\r\n");
    }

    @Test
    void saysWhatCameInsteadOfTheExpected() {
        assertThatThrownBy(() -> client.get("/nowhere").require(200))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("Expected 200, was 404");
        assertThatThrownBy(() -> client.open("/ws/chat"))
                .isInstanceOfSatisfying(
                        UnexpectedAnswer.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }

    private static String body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        return bytes.length == 0 ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String cookie, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!cookie.isEmpty()) {
            exchange.getResponseHeaders().add("Set-Cookie", cookie);
        }
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
