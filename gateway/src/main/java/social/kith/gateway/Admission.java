package social.kith.gateway;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import social.kith.gateway.limit.InFlight;
import social.kith.gateway.limit.Throttle;
import social.kith.gateway.limit.Verdict;

/** Counts each request as somebody's, refuses what is too much, and tells each answer what it was counted as. */
@Singleton
class Admission {
    private static final String VERDICT = "verdict";
    private final Throttle throttle;
    private final InFlight inFlight;
    private final Problems problems;

    Admission(Throttle throttle, InFlight inFlight, Problems problems) {
        this.throttle = throttle;
        this.inFlight = inFlight;
        this.problems = problems;
    }

    /** Counts it as the address's; answers, and is false, where that is too much. */
    boolean ofAddress(RoutingContext http) {
        return admits(http, throttle.address(http.request()));
    }

    /** Counts it as the session's, and as that alone. */
    boolean ofSession(RoutingContext http, String token) {
        var request = http.request();
        if (isCounted(http)) throttle.giveBack(request);
        return admits(http, Headers.isWebSocket(request) ? throttle.socket(token) : throttle.session(request, token));
    }

    /** Lets it through beside what else is under way of its session, or else of its address; answers where it may not. */
    boolean ofInFlight(RoutingContext http, @Nullable String token) {
        boolean within = inFlight.enter(http.request(), token);
        if (!within) problems.tooManyAtOnce(http.request());
        return within;
    }

    /** Whether the token was a session's a moment ago, and is not made up. */
    boolean knows(String token) {
        return throttle.knows(token);
    }

    /** Whether it has been counted as somebody's. */
    boolean isCounted(RoutingContext http) {
        return http.get(VERDICT) != null;
    }

    static void tell(RoutingContext http, MultiMap headers) {
        Verdict counted = http.get(VERDICT);
        if (counted != null) counted.tell(headers);
    }

    private boolean admits(RoutingContext http, Verdict verdict) {
        http.put(VERDICT, verdict);
        if (!verdict.isWithin()) problems.tooMany(http.request(), verdict.retryAfter());
        return verdict.isWithin();
    }
}
