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
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** The other contexts, as far as an export asks them: each tells whose name it was asked in, when the test lets it. */
public final class OtherContexts implements QuarkusTestResourceLifecycleManager {
    private static final List<String> NAMES = List.of("social-graph", "content", "groups", "chat", "notification");

    /** How many more answers the first of them gives; the others give as many as they are asked for. */
    static final Semaphore ANSWERS = new Semaphore(0);

    /** How many answers of groups break off in the middle. */
    static final Semaphore BROKEN = new Semaphore(0);

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

    @Override
    public void stop() {
        server.stop(0);
    }
}
