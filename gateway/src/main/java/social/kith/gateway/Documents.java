package social.kith.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.gateway.document.AsyncApi;
import social.kith.gateway.document.OpenApi;

/** Says what the API is, to everybody: the documents hold no data. */
@Singleton
class Documents {
    private static final Logger LOG = Logger.getLogger(Documents.class);
    private final Backends backends;
    private final Admission admission;
    private final Problems problems;
    private final ObjectMapper json;
    private final String version;
    /** Kept once it is whole. */
    private volatile @Nullable Future<Buffer> api;

    Documents(
            Backends backends,
            Admission admission,
            Problems problems,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.backends = backends;
        this.admission = admission;
        this.problems = problems;
        this.json = json;
        this.version = version;
    }

    void install(@Observes Router router) {
        for (String path : List.of("/api/openapi", "/api/asyncapi", "/api/docs/*"))
            router.get(path).order(Gateway.BEFORE_FORWARDING).handler(this::count);
        router.get("/api/openapi").order(Gateway.BEFORE_FORWARDING + 1).handler(this::api);
        router.get("/api/asyncapi").order(Gateway.BEFORE_FORWARDING + 1).handler(this::events);
        router.get("/api/docs").order(Gateway.BEFORE_FORWARDING + 1).handler(http -> page(http, "index.html"));
        router.get("/api/docs/:file")
                .order(Gateway.BEFORE_FORWARDING + 1)
                .handler(http -> page(http, http.pathParam("file")));
    }

    private void count(RoutingContext http) {
        if (admission.ofAddress(http)) http.next();
    }

    private void api(RoutingContext http) {
        Future<Buffer> known = api;
        if (known == null || known.failed()) api = known = merged();
        known.onComplete(done -> {
            if (done.succeeded()) answer(http, "application/json", done.result());
            else problems.answer(http.request(), 503);
        });
    }

    private void events(RoutingContext http) {
        http.vertx()
                .executeBlocking(() -> new AsyncApi(version).toBytes())
                .onSuccess(bytes -> answer(http, "application/json", Buffer.buffer(bytes)))
                .onFailure(http::fail);
    }

    private Future<Buffer> merged() {
        Map<Backend, Future<JsonNode>> parts = new EnumMap<>(Backend.class);
        for (Backend backend : Backend.values()) parts.put(backend, part(backend));
        return Future.all(List.copyOf(parts.values()))
                .onFailure(failed -> LOG.warnf("Not all services say what their API is: %s", failed.getMessage()))
                .map(all -> {
                    OpenApi document = new OpenApi(version, Routes::isOpen);
                    parts.forEach((backend, part) -> document.add(
                            backend.context(),
                            part.result(),
                            path -> Routes.backend(path).equals(Optional.of(backend))));
                    return Buffer.buffer(document.toBytes());
                });
    }

    private Future<JsonNode> part(Backend backend) {
        var upstream = backends.of(backend);
        return upstream.attempt(() -> upstream.request(HttpMethod.GET, "/q/openapi?format=json")
                .compose(request -> request.send())
                .compose(response -> response.statusCode() == 200
                        ? response.body().map(this::read)
                        : Future.failedFuture(backend + " answered " + response.statusCode())));
    }

    private JsonNode read(Buffer said) {
        try {
            return json.readTree(said.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void page(RoutingContext http, String name) {
        var file = Stream.of(PageFile.values()).filter(known -> known.is(name)).findFirst();
        if (file.isEmpty()) problems.answer(http.request(), 404);
        else
            http.vertx()
                    .executeBlocking(file.get()::read)
                    .onSuccess(bytes -> answer(http, file.get().mediaType(), Buffer.buffer(bytes)))
                    .onFailure(http::fail);
    }

    private static void answer(RoutingContext http, String mediaType, Buffer body) {
        http.response()
                .putHeader("Content-Type", mediaType)
                .putHeader("Cache-Control", "public, max-age=300")
                .end(body);
    }
}
