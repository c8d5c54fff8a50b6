package social.kith.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * Stands in for all the services: says what it was asked, or does what the last step of the path is called after.
 */
public final class StandIn implements QuarkusTestResourceLifecycleManager {
    /** Each answer of this size is larger than what any buffer on its way holds. */
    static final int LARGE = 64 * 1024 * 1024;

    final Vertx vertx = Vertx.vertx();
    final AtomicInteger cutOff = new AtomicInteger();
    private final Map<String, AtomicInteger> resolved = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> met = new ConcurrentHashMap<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private volatile boolean identityDown;
    private volatile boolean undocumented;
    private volatile String newest = "/api/v1/feed";
    private volatile boolean ready = true;
    private final AtomicInteger unheard = new AtomicInteger();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        var started = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1");
        server = get(started);
        Map<String, String> settings = new HashMap<>();
        for (Backend backend : Backend.values())
            settings.put(backend.urlProperty(), "http://127.0.0.1:" + server.actualPort());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(this, new TestInjector.MatchesType(StandIn.class));
    }

    @Override
    public void stop() {
        get(vertx.close());
    }

    /** While it is down, connections are closed without an answer. */
    void identityIsDown(boolean down) {
        identityDown = down;
    }

    /** From now on that is no session's token. */
    void end(String token) {
        ended.add(token);
    }

    /** Whether services say what their API is. */
    void documentsAreThere(boolean there) {
        undocumented = !there;
    }

    /** They have been replaced, and now have this path too. */
    void have(String path) {
        newest = path;
    }

    /** Whether services say that they can answer again. */
    void areReady(boolean can) {
        ready = can;
    }

    /** So many times services say that they have not heard yet what they are asked for. */
    void hearLate(int times) {
        unheard.set(times);
    }

    /** How often it was asked whose session that is. */
    int asked(String token) {
        return resolved.getOrDefault(token, new AtomicInteger()).get();
    }

    /** How many requests to that path have come. */
    int met(String path) {
        return met.getOrDefault(path, new AtomicInteger()).get();
    }

    static <T> T get(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        met.computeIfAbsent(path, first -> new AtomicInteger()).incrementAndGet();
        String does = path.substring(path.lastIndexOf('/') + 1);
        switch (does) {
            case "resolve" -> resolve(request);
            case "login" -> echo(request.response().putHeader("Kith-Session", request.getParam("token")), request);
            case "logout" -> echo(request.response().putHeader("Kith-Session", ""), request);
            case "openapi" -> openapi(request.response());
            case "ready" -> request.response().setStatusCode(ready ? 200 : 503).end();
            case "heard" ->
                request.response()
                        .setStatusCode(unheard.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 503 : 204)
                        .end();
            case "upload" -> {
                request.response().closeHandler(closed -> cutOff.incrementAndGet());
                echo(request.response(), request);
            }
            case "400", "415" ->
                request.response().setStatusCode(Integer.parseInt(does)).end();
            case "redirect" ->
                request.response()
                        .setStatusCode(303)
                        .putHeader("Location", "/api/v1/posts")
                        .end();
            case "talkative" ->
                echo(
                        request.response()
                                .putHeader("Server", "Standin/1.0")
                                .putHeader("X-Powered-By", "tests")
                                .putHeader("Content-Security-Policy", "default-src *")
                                .putHeader("X-Frame-Options", "ALLOWALL")
                                .putHeader("Cache-Control", "private, no-cache"),
                        request);
            case "inert" ->
                echo(request.response().putHeader("Content-Security-Policy", "default-src 'none'; sandbox"), request);
            case "hangs" -> request.response().closeHandler(closed -> cutOff.incrementAndGet());
            case "silent" -> request.connection().close();
            case "dies" -> {
                request.response().putHeader("Content-Length", "1000").write("the beginning");
                vertx.setTimer(50, later -> request.connection().close());
            }
            case "large" -> large(request, LARGE);
            case "endless" -> large(request, Integer.MAX_VALUE);
            case "chat", "notifications" -> chat(request);
            default -> echo(request.response(), request);
        }
    }

    private void resolve(HttpServerRequest request) {
        String token = request.getHeader("Kith-Session");
        resolved.computeIfAbsent(token, first -> new AtomicInteger()).incrementAndGet();
        if (identityDown) request.connection().close();
        else if (token.startsWith("nobody") || ended.contains(token))
            request.response().setStatusCode(401).end();
        else
            request.response()
                    .end(new JsonObject()
                            .put("token", "jwt-of-" + token)
                            .put("sessionId", Id.next().toString())
                            .encode());
    }

    private void openapi(HttpServerResponse response) {
        var answers = new JsonObject().put("200", new JsonObject().put("description", "OK"));
        var operation = new JsonObject().put("responses", answers);
        var paths = new JsonObject()
                .put("/api/v1/feed", new JsonObject().put("get", operation))
                .put(newest, new JsonObject().put("get", operation))
                .put("/api/v1/auth/login", new JsonObject().put("post", operation))
                .put("/internal/sessions/resolve", new JsonObject().put("post", operation));
        if (undocumented) response.setStatusCode(404).end();
        else
            response.end(
                    new JsonObject().put("openapi", "3.1.0").put("paths", paths).encode());
    }

    private void echo(HttpServerResponse response, HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers()
                .names()
                .forEach(name -> headers.put(
                        name.toLowerCase(Locale.ROOT),
                        String.join("|", request.headers().getAll(name))));
        var said = new JsonObject().put("headers", headers).put("uri", request.uri());
        String written = request.getParam("written");
        if (written != null) response.putHeader("Kith-Written", written);
        response.putHeader("Kith-Seen", "internal").putHeader("Content-Type", "application/json");
        var length = new AtomicInteger();
        request.handler(part -> length.addAndGet(part.length()));
        int lateMs = Integer.parseInt(request.getParam("late", "0"));
        request.endHandler(end -> later(
                lateMs, () -> response.end(said.put("length", length.get()).toBuffer())));
    }

    private void later(int ms, Runnable answer) {
        if (ms == 0) answer.run();
        else vertx.setTimer(ms, now -> answer.run());
    }

    private void large(HttpServerRequest request, int bytes) {
        var response = request.response().setChunked(true);
        response.closeHandler(closed -> cutOff.incrementAndGet());
        var part = Buffer.buffer(new byte[64 * 1024]);
        var left = new AtomicInteger(bytes);
        Runnable more = () -> {
            while (left.get() > 0 && !response.writeQueueFull()) {
                left.addAndGet(-part.length());
                Future<Void> unused = response.write(part);
            }
            if (left.get() <= 0 && !response.ended()) response.end();
        };
        response.drainHandler(drained -> more.run());
        more.run();
    }

    private void chat(HttpServerRequest request) {
        if (request.getHeader("Upgrade") == null) echo(request.response(), request);
        else if (request.getParam("refused") != null)
            request.response().setStatusCode(403).putHeader("Kith-Seen", "x").end("why not");
        else
            request.toWebSocket().onSuccess(socket -> {
                socket.writeTextMessage(String.valueOf(request.getHeader("Authorization")));
                socket.textMessageHandler(text -> {
                    if (text.equals("bye")) socket.close((short) 4401, "over");
                    else socket.writeTextMessage(text);
                });
            });
    }
}
