package social.kith.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The least that the launcher can take for a service; a file named fail in its data folder makes it end at once,
 * one named filling keeps it from being ready, as one named broken does for no reason given, and the order to rebuild its replicas is taken.
 */
final class StandInService {

    private StandInService() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(System.getenv("KITH_DATA_DIR"));
        if (Files.exists(data.resolve("fail"))) {
            System.err.println("no key, no service");
            System.exit(3);
        }
        Files.deleteIfExists(data.resolve("rebuild"));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(
                        System.getenv("QUARKUS_HTTP_HOST"), Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"))),
                0);
        server.createContext("/q/health/ready", exchange -> tellWhetherReady(exchange, data));
        server.createContext("/q/metrics", exchange -> answer(exchange, "kith_outbox_pending 0.0\n"));
        server.createContext(
                "/environment", exchange -> answer(exchange, System.getenv().toString()));
        server.createContext("/crash", exchange -> Runtime.getRuntime().halt(7));
        server.start();
        System.out.println("{\"message\":\"started\"}");
        Thread.ofPlatform().daemon().start(StandInService::exitWithParent);
    }

    private static void exitWithParent() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
            System.exit(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tellWhetherReady(HttpExchange exchange, Path data) throws IOException {
        if (Files.exists(data.resolve("filling"))) {
            answer(exchange, 503, "{\"checks\": [{\"name\": \"replicas\", \"status\": \"DOWN\"}]}");
        } else if (Files.exists(data.resolve("broken"))) {
            answer(exchange, 503, "{}");
        } else {
            answer(exchange, "{}");
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        answer(exchange, 200, text);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
