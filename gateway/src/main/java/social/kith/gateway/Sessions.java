package social.kith.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.platform.consistency.Positions;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventJson;
import social.kith.platform.id.Id;

/**
 * Whose session a cookie's token is. The answer of identity-service is kept for some seconds, so that it is asked now
 * and then and not with every request; a session that ends is dropped as soon as Kafka says so.
 */
@Singleton
class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);
    private static final Duration KEPT = Duration.ofSeconds(10);
    /** Longer than any answer can be under way, so that one from before the end is not kept after it. */
    private static final Duration REMEMBERED_AS_ENDED = Duration.ofMinutes(1);
    /** Replicas are behind for milliseconds; what a session wrote a minute ago, all have heard of. */
    private static final Duration POSITIONS_KEPT = Duration.ofMinutes(1);

    private static final int MOST = 100_000;

    private final Backends backends;
    private final ObjectMapper json;
    private final Cache<String, Future<Optional<SignedIn>>> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
    private final Cache<Id, Boolean> ended = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED_AS_ENDED)
            .maximumSize(MOST)
            .build();
    private final Cache<String, Map<String, Long>> written = Caffeine.newBuilder()
            .expireAfterWrite(POSITIONS_KEPT)
            .maximumSize(MOST)
            .build();

    Sessions(Backends backends, ObjectMapper json) {
        this.backends = backends;
        this.json = json;
    }

    /** Who that is; empty where the session is over or never was. Fails while identity-service cannot be asked. */
    Future<Optional<SignedIn>> resolve(String token) {
        var answer = known.get(token, this::ask);
        // A failure is told to those who wait for it, and to nobody later.
        answer.onFailure(failed -> known.asMap().remove(token, answer));
        // Not map() on what is known already: it would go round by the thread of whoever asked first.
        return answer.succeeded() ? Future.succeededFuture(lasting(answer.result())) : answer.map(this::lasting);
    }

    private Optional<SignedIn> lasting(Optional<SignedIn> signedIn) {
        return signedIn.filter(session -> ended.getIfPresent(session.sessionId()) == null);
    }

    private Future<Optional<SignedIn>> ask(String token) {
        return backends.of(Backend.IDENTITY)
                .ask(
                        HttpMethod.POST,
                        "/internal/sessions/resolve",
                        request -> request.putHeader(Headers.SESSION, token).send())
                .compose(response -> said(response)
                        .onFailure(failed -> LOG.warnf("A session was not looked up: %s", failed.getMessage())));
    }

    private Future<Optional<SignedIn>> said(HttpClientResponse response) {
        return switch (response.statusCode()) {
            case 200 -> response.body().map(body -> Optional.of(read(body.getBytes())));
            case 401 -> Future.succeededFuture(Optional.empty());
            default -> Future.failedFuture("identity-service answered " + response.statusCode());
        };
    }

    private SignedIn read(byte[] body) {
        try {
            return json.readValue(body, SignedIn.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("identity-service answered something else", unreadable);
        }
    }

    /** Asks anew the next time. */
    void forget(String token) {
        known.invalidate(token);
    }

    @Incoming("sessions")
    void heard(ConsumerRecord<String, byte[]> record) {
        Event event = Event.of(record);
        if (event.type().equals(SessionEnded.class.getSimpleName()))
            ended.put(EventJson.read(event.data(), SessionEnded.class).sessionId(), true);
    }

    /** Notes what an answer to this session has confirmed. */
    void wrote(String token, String positions) {
        var map = written.asMap().computeIfAbsent(token, session -> new ConcurrentHashMap<>());
        Positions.parse(positions).forEach((source, position) -> map.merge(source, position, Math::max));
        written.put(token, map);
    }

    /** What this session's next request must be able to see. */
    @Nullable
    String seen(String token) {
        var map = written.getIfPresent(token);
        return map == null || map.isEmpty() ? null : Positions.format(map);
    }
}
