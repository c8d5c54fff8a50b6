package social.kith.cluster.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One person's browser, without the browser: the public API over HTTP and WebSocket, and the session cookie. */
public final class KithClient {

    private static final String API = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final URI gateway;
    private final Cookies cookies = new Cookies();

    /** A client that is not signed in. */
    public KithClient(URI gateway) {
        this.gateway = gateway;
    }

    /** Registers and is signed in; see the API for the members of a registration. */
    public Answer register(Map<String, ?> registration) {
        return post("/auth/register", registration);
    }

    /** Signs in; the session cookie is kept. */
    public Answer login(String email, String password) {
        return post("/auth/login", Map.of("email", email, "password", password));
    }

    /** Signs out. */
    public Answer logout() {
        return post("/auth/logout", null);
    }

    /** Reads; the path is below {@code /api/v1}, as in all of these. */
    public Answer get(String path) {
        return send("GET", API + path, null);
    }

    /** Creates, or does something; null for no body. */
    public Answer post(String path, @Nullable Object body) {
        return send("POST", API + path, body);
    }

    /** Puts; null for no body. */
    public Answer put(String path, @Nullable Object body) {
        return send("PUT", API + path, body);
    }

    /** Changes. */
    public Answer patch(String path, Object body) {
        return send("PATCH", API + path, body);
    }

    /** Deletes. */
    public Answer delete(String path) {
        return send("DELETE", API + path, null);
    }

    /** Anything else: any method, any path from the gateway's root, headers in pairs of name and value. */
    public Answer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : json(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        return send(request, headers);
    }

    /** Sends a file as a browser's form does, as the part {@code file}. */
    public Answer postFile(String path, String name, byte[] content, String... headers) {
        String boundary = "kith-" + UUID.randomUUID();
        String head = """
            --%s\r
            Content-Disposition: form-data; name="file"; filename="%s"\r
            Content-Type: application/octet-stream\r
            \r
            """.formatted(boundary, name);
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(API + path))
                .timeout(PATIENCE)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
        return send(request, headers);
    }

    /** A request made by hand, with this client's cookie. */
    public Answer send(HttpRequest.Builder request, String... headers) {
        cookies.header().ifPresent(cookie -> request.setHeader("Cookie", cookie));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            cookies.take(answer.headers());
            return new Answer(answer.statusCode(), parse(answer.body()), answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Opens {@code /ws/chat} or {@code /ws/notifications}; fails where the upgrade is refused. */
    public KithSocket open(String path, String... headers) {
        URI uri = URI.create("ws" + gateway.resolve(path).toString().substring("http".length()));
        KithSocket socket = new KithSocket(JSON);
        var builder = HTTP.newWebSocketBuilder().connectTimeout(PATIENCE);
        cookies.header().ifPresent(cookie -> builder.header("Cookie", cookie));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        try {
            socket.opened(builder.buildAsync(uri, socket).join());
            return socket;
        } catch (CompletionException e) {
            throw UnexpectedAnswer.ofUpgrade(path, e.getCause());
        }
    }

    /** The {@code Cookie} header that this client sends, for tests that take it elsewhere. */
    public Optional<String> cookie() {
        return cookies.header();
    }

    /** Forgets the cookie without signing out. */
    public void forgetCookie() {
        cookies.clear();
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(
                    body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + body, e);
        }
    }

    private static JsonNode parse(String body) {
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.getNodeFactory().textNode(body);
        }
    }
}
