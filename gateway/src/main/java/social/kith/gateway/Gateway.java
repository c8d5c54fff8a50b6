package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.gateway.limit.OpenSockets;
import social.kith.platform.consistency.Positions;

/**
 * What happens to a request, in order: it is refused if its path is not as it says, or another site sent it; it is
 * cleaned; without a session that is known, or about signing in, it is counted as its address's; its cookie is turned
 * into the JWT of a session, and it is counted as that one's; its path is looked up; it is streamed to the service, if
 * not too many are under way; the answer is cleaned and streamed back. What is refused before it was counted counts as
 * its address's.
 */
@Singleton
class Gateway {
    private static final Logger LOG = Logger.getLogger(Gateway.class);
    /** Before what the framework serves by itself. */
    private static final int FIRST = -1_000;
    /** Where the gateway answers by itself, once a request is known to be meant. */
    static final int BEFORE_FORWARDING = FIRST + 1;

    private static final int FORWARDING = FIRST + 10;

    private final Sessions sessions;
    private final Sockets sockets;
    private final Admission admission;
    private final Problems problems;
    private final Map<Backend, HttpProxy> proxies = new EnumMap<>(Backend.class);

    Gateway(
            Vertx vertx,
            Sessions sessions,
            Backends backends,
            Admission admission,
            OpenSockets open,
            Problems problems) {
        this.sessions = sessions;
        this.sockets = new Sockets(backends, open, problems);
        this.admission = admission;
        this.problems = problems;
        for (Backend backend : Backend.values()) proxies.put(backend, proxy(backends.of(backend), problems));
        var withdrawals = new Withdrawals(vertx, backends.of(Backend.CHAT));
        for (Backend backend : List.of(Backend.GROUPS, Backend.SOCIAL_GRAPH))
            Objects.requireNonNull(proxies.get(backend)).addInterceptor(withdrawals);
    }

    private static HttpProxy proxy(Upstreams upstreams, Problems problems) {
        Guarded guarded = new Guarded(upstreams, problems);
        return HttpProxy.reverseProxy(upstreams.client())
                .origin(guarded::connect)
                .addInterceptor(guarded);
    }

    void install(@Observes @Priority(1) Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::protect);
        router.route().order(FIRST).handler(this::guard);
        router.route("/api/*").order(FORWARDING).handler(this::forward);
        router.route("/ws/*").order(FORWARDING).handler(this::forward);
        // Of what the framework serves, health alone is for everybody.
        router.route().order(FORWARDING + 1).handler(context -> {
            if (context.request().path().startsWith("/q/health/")) context.next();
            else problems.answer(context.request(), 404);
        });
    }

    /** Every answer is cleaned, whoever gives it. */
    private void protect(RoutingContext context) {
        context.addHeadersEndHandler(written -> {
            var headers = context.response().headers();
            Headers.cleanResponse(context.request(), headers);
            Admission.tell(context, headers);
            problems.tellWhenToComeBack(context.response());
        });
        context.next();
    }

    private void guard(RoutingContext context) {
        HttpServerRequest request = context.request();
        // A path that means something else than it says is nobody's: services and this table must read it alike.
        if (!Objects.equals(request.path(), context.normalizedPath())) refuse(context, 404);
        else if (!SameSite.allows(request)) refuse(context, 403);
        else context.next();
    }

    /** No refusal is for nothing: where nobody was counted yet, it is the address's. */
    private void refuse(RoutingContext context, int status) {
        if (admission.isCounted(context) || admission.ofAddress(context)) problems.answer(context.request(), status);
    }

    private void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.authority() == null) {
            // HTTP/1.0 may leave it out; whose site it is must be known all the same.
            refuse(context, 400);
            return;
        }
        var backend = Routes.backend(request.path());
        String token = SessionCookie.token(request);
        Headers.cleanRequest(request);
        boolean open = Routes.isOpen(request.method().name(), request.path());
        // A token that may be made up counts on the address too, until it is known: each is a question to a service.
        boolean stranger = open || token == null || !admission.knows(token);
        boolean counted = stranger || Routes.isAboutSigningIn(request.path());
        if (counted && !admission.ofAddress(context)) return;
        if (open) proxy(context, backend.orElseThrow(), null);
        else if (token == null) refuse(context, 401);
        else identify(context, backend, token);
    }

    private void identify(RoutingContext context, Optional<Backend> backend, String token) {
        var asked = sessions.resolve(token);
        if (!asked.isComplete()) context.request().pause();
        OwnThread.of(context, asked, looked -> proceed(context, backend, token, looked));
    }

    private void proceed(
            RoutingContext context, Optional<Backend> backend, String token, Future<Optional<SignedIn>> looked) {
        HttpServerRequest request = context.request();
        if (looked.failed()) {
            refuse(context, 503);
        } else if (looked.result().isEmpty()) {
            // The cookie stays: it may be a newer one by now, and a dead one does no harm.
            refuse(context, 401);
        } else if (!Routes.isAboutSigningIn(request.path()) && !admission.ofSession(context, token)) {
            LOG.debugf("Too much of one session: %s", request.path());
        } else if (backend.isEmpty()) {
            refuse(context, 404);
        } else {
            request.headers()
                    .set("Authorization", "Bearer " + looked.result().get().token());
            proxy(context, backend.get(), token);
        }
    }

    private void proxy(RoutingContext context, Backend backend, @Nullable String token) {
        HttpServerRequest request = context.request();
        String seen = token == null ? null : sessions.seen(token);
        if (seen != null) request.headers().set(Positions.SEEN, seen);
        context.addHeadersEndHandler(written -> answered(context, token));
        if (Headers.isWebSocket(request) && token != null) sockets.connect(request, backend, token);
        else if (admission.ofInFlight(context, token))
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
    }
}
