package social.kith.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests under way of each session, and of each address for whoever has none: each holds a connection to a service
 * for as long as its client takes to send it and to read the answer. Nothing is given back: an answer that is over, or
 * whose client has left, counts no longer.
 */
@Singleton
public class InFlight {
    /** Longer than a request may take. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int MOST_CLIENTS = 50_000;

    private final int ofSession;
    private final int ofAddress;
    private final Cache<String, List<HttpServerResponse>> underWay = Caffeine.newBuilder()
            .expireAfterAccess(REMEMBERED)
            .maximumSize(MOST_CLIENTS)
            .build();

    public InFlight(Limits limits) {
        ofSession = limits.session().inFlight();
        ofAddress = limits.address().inFlight();
    }

    /** Counts that request as under way; false where its client has all that it may have. */
    public boolean enter(HttpServerRequest request, @Nullable String token) {
        return token == null
                ? enter(request.response(), Address.of(request.remoteAddress()), ofAddress)
                : enter(request.response(), token, ofSession);
    }

    private boolean enter(HttpServerResponse answer, String client, int most) {
        return underWay.asMap()
                .compute(client, (who, before) -> {
                    var lasting = before == null
                            ? List.<HttpServerResponse>of()
                            : before.stream().filter(InFlight::isUnderWay).toList();
                    return lasting.size() >= most
                            ? lasting
                            : Stream.concat(lasting.stream(), Stream.of(answer)).toList();
                })
                .contains(answer);
    }

    private static boolean isUnderWay(HttpServerResponse answer) {
        return !answer.ended() && !answer.closed();
    }
}
