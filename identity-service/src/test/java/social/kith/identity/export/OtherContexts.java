package social.kith.identity.export;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** The other contexts, as far as an export asks them: each tells whose name it was asked in, when the test lets it. */
public final class OtherContexts implements QuarkusTestResourceLifecycleManager {
    private static final List<String> NAMES = List.of("social-graph", "content", "groups", "chat", "notification");

    /** How many more answers the first of them gives; the others give as many as they are asked for. */
    static final Semaphore ANSWERS = new Semaphore(0);

    /** How many answers of groups break off in the middle. */
    static final Semaphore BROKEN = new Semaphore(0);

    /** What everybody has sent. */
    static final List<String> IMAGES = new CopyOnWriteArrayList<>();

    /** An image that is there no longer when it is asked for. */
    static final String GONE = "0P2HJ7QK8A0J2";

    /** How many times an image cannot be given. */
    static final Semaphore BROKEN_IMAGES = new Semaphore(0);

    private final HttpServer server;

    /** Made by the test framework. */
    public OtherContexts() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Map<String, String> start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Map<String, String> settings = new HashMap<>();
        for (String name : NAMES) {
            server.createContext("/" + name, exchange -> answer(exchange, name));
            settings.put(
                    "kith.export.contexts." + name,
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
        }
        server.createContext("/images", OtherContexts::answerWithImages);
        settings.put(
                "kith.export.images", "http://127.0.0.1:" + server.getAddress().getPort() + "/images");
        settings.put("kith.export.try-again", "100ms");
        settings.put("kith.export.tries", "3");
        server.start();
        return settings;
    }

    private static void answer(HttpExchange exchange, String name) throws IOException {
        if (name.equals(NAMES.getFirst())) ANSWERS.acquireUninterruptibly();
        String asked = exchange.getRequestHeaders().getFirst("Authorization");
        String json = "{\"asked\": [{\"by\": \"%s\", \"of\": \"%s\"}]}".formatted(asked, name);
        boolean breaksOff = name.equals("groups") && BROKEN.tryAcquire();
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            body.write((breaksOff ? json.substring(0, 20) : json).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void answerWithImages(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().toString();
        String id = asked.substring(Math.max(0, asked.length() - GONE.length()));
        if (asked.equals("/images")) send(exchange, 200, page(0));
        else if (asked.contains("?after=")) send(exchange, 200, page(IMAGES.indexOf(id) + 1));
        else if (id.equals(GONE)) send(exchange, 404, "");
        else if (BROKEN_IMAGES.tryAcquire()) send(exchange, 500, "");
        else send(exchange, 200, "The bytes of " + id);
    }

    /** Two of them, from that one on. */
    private static String page(int from) {
        return IMAGES.stream()
                .skip(from)
                .limit(2)
                .map("{\"id\": \"%s\", \"contentType\": \"image/jpeg\"}"::formatted)
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
