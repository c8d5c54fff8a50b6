package social.kith.gateway.limit;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what is asked for: by each session, and by each address for whoever has none. */
@Singleton
public class Throttle {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private final Buckets sessionReads;
    private final Buckets sessionWrites;
    private final Buckets sessionSockets;
    private final Buckets addressReads;
    private final Buckets addressWrites;

    public Throttle(Limits limits) {
        sessionReads = new Buckets("session-reads", limits.session().readsPerMinute());
        sessionWrites = new Buckets("session-writes", limits.session().writesPerMinute());
        sessionSockets = new Buckets("session-sockets", limits.session().socketsPerMinute());
        addressReads = new Buckets("address-reads", limits.address().readsPerMinute());
        addressWrites = new Buckets("address-writes", limits.address().writesPerMinute());
    }

    /** One more request from where this one comes from. */
    public Verdict address(HttpServerRequest request) {
        return ofAddress(request).take(Address.of(request.remoteAddress()));
    }

    /** That request is not the address's after all. */
    public void giveBack(HttpServerRequest request) {
        ofAddress(request).giveBack(Address.of(request.remoteAddress()));
    }

    /** One more request of a session. */
    public Verdict session(HttpServerRequest request, String token) {
        return (isRead(request) ? sessionReads : sessionWrites).take(token);
    }

    /** One more socket of a session. */
    public Verdict socket(String token) {
        return sessionSockets.take(token);
    }

    /** Whether the token was a session's a moment ago, and is not made up. */
    public boolean knows(String token) {
        return Stream.of(sessionReads, sessionWrites, sessionSockets).anyMatch(buckets -> buckets.knows(token));
    }

    private Buckets ofAddress(HttpServerRequest request) {
        return isRead(request) ? addressReads : addressWrites;
    }

    private static boolean isRead(HttpServerRequest request) {
        return READS.contains(request.method());
    }
}
