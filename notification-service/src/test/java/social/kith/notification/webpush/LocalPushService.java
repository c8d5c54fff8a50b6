package social.kith.notification.webpush;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** A push service (RFC 8030) that takes what it is sent, or answers as a test tells it to. */
final class LocalPushService {
    private static final Map<String, LocalPushService> STARTED = new ConcurrentHashMap<>();
    private final String origin;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<Received>> received = new ConcurrentHashMap<>();

    private LocalPushService(String origin) {
        this.origin = origin;
        try {
            var server = HttpServer.create(
                    new InetSocketAddress("127.0.0.1", URI.create(origin).getPort()), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** What it does with a request, beside keeping it. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;

        static Answer of(int status, String... headers) {
            return exchange -> {
                for (int i = 0; i < headers.length; i += 2)
                    exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            };
        }
    }

    /** A message as it came. */
    record Received(Function<String, String> header, byte[] body) {}

    static LocalPushService first() {
        return number(0);
    }

    static LocalPushService second() {
        return number(1);
    }

    private static LocalPushService number(int number) {
        String origin = Stream.of(ConfigProvider.getConfig()
                        .getValue("kith.web-push.services", String.class)
                        .split(","))
                .filter(service -> service.startsWith("http:"))
                .skip(number)
                .findFirst()
                .orElseThrow();
        return STARTED.computeIfAbsent(origin, LocalPushService::new);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        var headers = Map.copyOf(exchange.getRequestHeaders());
        received.computeIfAbsent(path, any -> new CopyOnWriteArrayList<>())
                .add(new Received(name -> String.join(", ", headers.getOrDefault(name, List.of())), body));
        answers.getOrDefault(path, Answer.of(201)).to(exchange);
    }

    void answers(String path, Answer answer) {
        answers.put(path, answer);
    }

    List<Received> received(String path) {
        return new ArrayList<>(received.getOrDefault(path, List.of()));
    }

    String origin() {
        return origin;
    }
}
