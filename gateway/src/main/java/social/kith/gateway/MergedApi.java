package social.kith.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpResponseExpectation;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.gateway.document.OpenApi;

/**
 * The one document about the API of all services. They are asked now and then, since each may be replaced; while they
 * cannot all say what theirs is, it is as it was.
 */
@Singleton
class MergedApi {
    private static final Logger LOG = Logger.getLogger(MergedApi.class);
    private static final String WHOLE = "whole";
    /** So that a document that is not there is not asked, and logged, for with every request. */
    private static final Duration MISSING_KEPT = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Backends backends;
    private final ObjectMapper json;
    private final String version;
    private final Cache<String, Future<Buffer>> known;
    private volatile @Nullable Buffer last;

    MergedApi(
            Vertx vertx,
            Backends backends,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "kith.documents.kept") Duration kept) {
        this.vertx = vertx;
        this.backends = backends;
        this.json = json;
        this.version = version;
        known = Caffeine.newBuilder().expireAfterWrite(kept).build();
    }

    /** Fails where it was never whole. */
    Future<Buffer> current() {
        return known.get(WHOLE, asked -> ask());
    }

    private Future<Buffer> ask() {
        var asked = merged().onSuccess(whole -> last = whole).recover(this::before);
        asked.onFailure(missing ->
                vertx.setTimer(MISSING_KEPT.toMillis(), later -> known.asMap().remove(WHOLE, asked)));
        return asked;
    }

    private Future<Buffer> before(Throwable failed) {
        LOG.warnf("Not all services say what their API is: %s", failed.getMessage());
        Buffer before = last;
        return before == null ? Future.failedFuture(failed) : Future.succeededFuture(before);
    }

    private Future<Buffer> merged() {
        Map<Backend, Future<JsonNode>> parts = new EnumMap<>(Backend.class);
        for (Backend backend : Backend.values()) parts.put(backend, part(backend));
        return Future.all(List.copyOf(parts.values())).map(all -> {
            OpenApi document = new OpenApi(version, Routes::isOpen);
            parts.forEach((backend, part) -> document.add(
                    backend.context(),
                    part.result(),
                    path -> Routes.backend(path).equals(Optional.of(backend))));
            return Buffer.buffer(document.toBytes());
        });
    }

    private Future<JsonNode> part(Backend backend) {
        return backends.of(backend)
                .ask(HttpMethod.GET, "/q/openapi?format=json", HttpClientRequest::send)
                .expecting(HttpResponseExpectation.SC_OK)
                .compose(HttpClientResponse::body)
                .map(this::read);
    }

    private JsonNode read(Buffer said) {
        try {
            return json.readTree(said.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
