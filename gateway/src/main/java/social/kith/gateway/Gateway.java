package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.platform.consistency.Positions;

/**
 * What happens to a request, in order: it is refused if another site sent it; its path is looked up; its cookie is
 * turned into the JWT of a session; it is cleaned and streamed to the service; the answer is cleaned and streamed back.
 */
@Singleton
class Gateway {
    private static final Logger LOG = Logger.getLogger(Gateway.class);
    /** Before what the framework serves by itself. */
    private static final int FIRST = -1_000;
    /** A picture of 10 MiB and what is wrapped around it; the services have narrower limits of their own. */
    private static final long LARGEST_BODY = 12L * 1024 * 1024;

    private final Sessions sessions;
    private final Backends backends;
    private final Problems problems;
    private final Map<Backend, HttpProxy> proxies = new EnumMap<>(Backend.class);

    Gateway(Sessions sessions, Backends backends, Problems problems) {
        this.sessions = sessions;
        this.backends = backends;
        this.problems = problems;
        for (Backend backend : Backend.values())
            proxies.put(
                    backend,
                    HttpProxy.reverseProxy(backends.client())
                            .origin(context ->
                                    connect(backend, context.request().proxiedRequest())));
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::guard);
        router.route("/api/*").order(FIRST + 1).handler(this::forward);
        router.route("/ws/*").order(FIRST + 1).handler(this::forward);
        // Of what the framework serves, health alone is for everybody.
        router.route().order(FIRST + 2).handler(context -> {
            if (context.request().path().startsWith("/q/health/")) context.next();
            else problems.answer(context.request(), 404);
        });
    }

    private void guard(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addHeadersEndHandler(
                written -> Headers.cleanResponse(request, context.response().headers()));
        // A path that means something else than it says is nobody's: services and this table must read it alike.
        if (!Objects.equals(request.path(), context.normalizedPath())) problems.answer(request, 404);
        else if (!SameSite.allows(request)) problems.answer(request, 403);
        else if (length(request) > LARGEST_BODY) problems.answer(request, 413);
        else context.next();
    }

    /** As announced; a body that is longer than it says, or says nothing, is cut off by the service it goes to. */
    private static long length(HttpServerRequest request) {
        try {
            return Long.parseLong(Objects.requireNonNullElse(request.getHeader("Content-Length"), "0"));
        } catch (NumberFormatException malformed) {
            return Long.MAX_VALUE;
        }
    }

    private void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        var backend = Routes.backend(request.path());
        String token = SessionCookie.token(request);
        Headers.cleanRequest(request);
        if (Routes.isOpen(request.method().name(), request.path())) {
            proxy(context, backend.orElseThrow(), null);
            return;
        }
        if (token == null) {
            problems.answer(request, 401);
            return;
        }
        request.pause();
        sessions.resolve(token).onComplete(resolved -> {
            if (resolved.failed()) {
                LOG.warnf(
                        "A session could not be looked up: %s", resolved.cause().getMessage());
                problems.answer(request, 503);
            } else if (resolved.result().isEmpty()) {
                context.response().putHeader("Set-Cookie", SessionCookie.clear(request));
                problems.answer(request, 401);
            } else if (backend.isEmpty()) {
                problems.answer(request, 404);
            } else {
                request.headers()
                        .set(
                                "Authorization",
                                "Bearer " + resolved.result().get().token());
                proxy(context, backend.get(), token);
            }
        });
    }

    private void proxy(RoutingContext context, Backend backend, @Nullable String token) {
        HttpServerRequest request = context.request();
        String seen = token == null ? null : sessions.seen(token);
        if (seen != null) request.headers().set(Positions.SEEN, seen);
        context.addHeadersEndHandler(written -> answered(context, token));
        Objects.requireNonNull(proxies.get(backend)).handle(request);
    }

    /** Takes from the answer what is meant for the gateway. Handlers run last added first, so this comes before cleaning. */
    private void answered(RoutingContext context, @Nullable String token) {
        var headers = context.response().headers();
        String begun = headers.get(Headers.SESSION);
        String written = headers.get(Positions.WRITTEN);
        String session = begun != null && !begun.isEmpty() ? begun : token;
        if (written != null && session != null) sessions.wrote(session, written);
        if (begun != null) {
            if (token != null) sessions.forget(token);
            HttpServerRequest request = context.request();
            headers.add(
                    "Set-Cookie", begun.isEmpty() ? SessionCookie.clear(request) : SessionCookie.set(request, begun));
        }
        // The proxy's word for a service that went away in the middle.
        if (context.response().getStatusCode() == 502) {
            context.response().setStatusCode(503);
            headers.set("Retry-After", "1");
        }
    }

    /** Fails at once, and in our words, where nobody listens. */
    private Future<HttpClientRequest> connect(Backend backend, HttpServerRequest request) {
        Promise<HttpClientRequest> connected = Promise.promise();
        backends.connect(backend).onSuccess(connected::complete).onFailure(refused -> {
            LOG.warnf("%s cannot be reached: %s", backend, refused.getMessage());
            // Not told to the proxy, which would answer 502 with nothing in it.
            problems.answer(request, 503);
        });
        return connected.future();
    }
}
