package social.kith.identity.digest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Notification-service, as far as the mail of the day asks it. */
final class Notifications implements AutoCloseable {
    /** A user's, by their id; who is not in it has nothing. */
    final Map<String, String> news = new ConcurrentHashMap<>();

    /** Pages of users, each asked for with the number of those before it. */
    final List<List<String>> waiting = new CopyOnWriteArrayList<>();

    /** What was asked of somebody's, in order. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** Whose news are answered with 500. */
    final Set<String> failing = ConcurrentHashMap.newKeySet();

    /** What happens while it is asked for somebody's. */
    volatile Runnable meanwhile = () -> {};

    volatile boolean broken;
    /** Which page it breaks off at, once. */
    volatile int breaksAt = -1;

    private final HttpServer server;

    Notifications() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String token = exchange.getRequestHeaders().getFirst("Authorization").split("\\.")[1];
        String claims = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        if (broken) send(exchange, 503, "");
        else if (exchange.getRequestURI().getPath().equals("/waiting")) answerWithWaiting(exchange, query, claims);
        else {
            String user = claims.replaceAll("(?s).*\"sub\":\"(\\w+)\".*", "$1");
            asked.add(query);
            meanwhile.run();
            if (failing.contains(user)) send(exchange, 500, "");
            else send(exchange, 200, news.getOrDefault(user, news(0, 0, 0)));
        }
    }

    private void answerWithWaiting(HttpExchange exchange, String query, String claims) throws IOException {
        if (!claims.contains("\"groups\":[\"identity-service\"]")) {
            send(exchange, 403, "");
            return;
        }
        String after = query.replaceAll(".*after=", "");
        int page = after.isEmpty() ? 0 : Integer.parseInt(after);
        if (page == breaksAt) {
            breaksAt = -1;
            send(exchange, 500, "");
            return;
        }
        List<String> users = page < waiting.size() ? waiting.get(page) : List.of();
        send(
                exchange,
                200,
                "{\"users\": [%s], \"reached\": \"%d\", \"more\": %b}"
                        .formatted(
                                users.stream().map("\"%s\""::formatted).collect(Collectors.joining(",")),
                                Math.min(page + 1, waiting.size()),
                                page + 1 < waiting.size()));
    }

    static String news(int count, int conversations, long upTo, String... messages) {
        return "{\"count\": %d, \"items\": [%s], \"conversations\": %d, \"upTo\": %d}"
                .formatted(
                        count,
                        List.of(messages).stream()
                                .map(message -> "{\"message\": \"%s\", \"url\": \"/posts/1\"}".formatted(message))
                                .collect(Collectors.joining(",")),
                        conversations,
                        upTo);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
