package social.kith.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import social.kith.cluster.Service;

/** A browser's push service on this machine, which notification-service is told to push to for as long as it is open. */
final class PushService implements AutoCloseable {
    private final Network network;
    private final HttpServer server;
    private final Path settings;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    PushService(Network network) throws IOException {
        this.network = network;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::take);
        server.start();
        settings = network.cluster()
                .data()
                .resolve(Service.NOTIFICATION.module())
                .resolve("config/application.properties");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, """
                kith.web-push.contact=mailto:operator@kith.example
                kith.web-push.services=%s
                """.formatted(origin()));
        network.cluster().stop(Service.NOTIFICATION);
        network.cluster().start(Service.NOTIFICATION);
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (!down) taken.add(Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Topic")));
        exchange.sendResponseHeaders(down ? 503 : 201, -1);
        exchange.close();
    }

    void isDown(boolean now) {
        down = now;
    }

    /** What a browser at that path gives to be told there; its keys are those of RFC 8291, appendix A. */
    Map<String, Object> subscription(String path) {
        return Map.of(
                "endpoint",
                origin() + path,
                "keys",
                Map.of(
                        "p256dh",
                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                        "auth",
                        "BTBZMqHH6r4Tts7J_aSIgg"));
    }

    /** The topics of all that was taken, in its order. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop(0);
        try {
            Files.delete(settings);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        network.cluster().stop(Service.NOTIFICATION);
        network.cluster().start(Service.NOTIFICATION);
    }
}
