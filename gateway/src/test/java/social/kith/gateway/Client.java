package social.kith.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import social.kith.platform.id.Id;

/** A client that sends whatever it is told to, with the cookie of a session of its own. */
final class Client {
    final String token = token();
    final int port;
    final HttpClient http;

    Client(Vertx vertx, URI gateway) {
        port = gateway.getPort();
        http = vertx.createHttpClient();
    }

    /** One as identity-service makes them. */
    static String token() {
        return (Id.next() + "-").repeat(4).substring(0, 43);
    }

    Answer get(String path, String... headers) {
        return send(HttpMethod.GET, path, Buffer.buffer(), headers);
    }

    Answer post(String path, String... headers) {
        return send(HttpMethod.POST, path, Buffer.buffer(), headers);
    }

    /** @param headers name, value, name, value; a name beginning with {@code -} leaves out what would be there */
    Answer send(HttpMethod method, String path, Buffer body, String... headers) {
        return StandIn.get(http.request(method, port, "localhost", path).compose(request -> {
            request.putHeader("Cookie", "sid=" + token);
            for (int i = 0; i < headers.length; i += 2) {
                if (headers[i].startsWith("-")) request.headers().remove(headers[i].substring(1));
                else request.headers().add(headers[i], headers[i + 1]);
            }
            // Here, on the event loop: asked for later, from the test's thread, the body may have passed by.
            return request.send(body)
                    .compose(response -> response.body()
                            .map(all -> new Answer(
                                    response.statusCode(),
                                    Map.copyOf(headers(response.headers().entries())),
                                    response.cookies(),
                                    all)));
        }));
    }

    /** Asks, without waiting for the answer. */
    Future<HttpClientResponse> begin(String path) {
        return http.request(HttpMethod.GET, port, "localhost", path)
                .compose(request -> request.putHeader("Cookie", "sid=" + token).send());
    }

    /** Waits until the services behind these paths are not left alone any more. */
    void awaitAnswers(String... paths) {
        for (String path : paths)
            await().untilAsserted(
                            () -> assertThat(get("/api/v1/" + path).status()).isEqualTo(200));
    }

    /** Begins an upload whose end does not come. */
    Socket half(String path) throws IOException {
        var socket = new Socket("localhost", port);
        String request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: sid=" + token
                + "\r\nContent-Length: 1000\r\n\r\n{";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static Map<String, String> headers(List<Map.Entry<String, String>> entries) {
        Map<String, String> headers = new HashMap<>();
        entries.forEach(entry -> headers.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        return headers;
    }

    WebSocketConnectOptions socket(String path) {
        var options =
                new WebSocketConnectOptions().setPort(port).setHost("localhost").setURI(path);
        options.addHeader("Cookie", "sid=" + token);
        return options;
    }

    /** Says exactly that, and returns what is answered up to where it says that. */
    String raw(String request, String until) throws IOException {
        var answer = new StringBuilder();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            for (int next = 0; next >= 0 && answer.indexOf(until) < 0; ) {
                next = socket.getInputStream().read();
                answer.append((char) next);
            }
            return answer.toString();
        }
    }

    /** Says exactly that, and returns all that is answered until the connection is closed. */
    String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** What came back; header names in lower case. */
    record Answer(int status, Map<String, String> headers, List<String> cookies, Buffer body) {
        Answer {
            cookies = new ArrayList<>(cookies);
        }

        JsonObject json() {
            return body.toJsonObject();
        }

        /** What the service was sent under that name, or {@code ""}. */
        String sent(String header) {
            return json().getJsonObject("headers").getString(header.toLowerCase(Locale.ROOT), "");
        }

        /** Whether it is a problem document with that status, and carries what every answer does. */
        boolean isProblem(int expected) {
            return status == expected
                    && "application/problem+json".equals(headers.get("content-type"))
                    && json().getInteger("status") == expected
                    && !json().containsKey("errors")
                    && "nosniff".equals(headers.get("x-content-type-options"));
        }
    }
}
