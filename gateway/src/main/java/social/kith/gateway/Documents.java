package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.gateway.document.AsyncApi;

/** Says what the API is, to everybody: the documents hold no data. */
@Singleton
class Documents {
    private final Admission admission;
    private final Problems problems;
    private final MergedApi api;
    private final Future<Buffer> events;

    Documents(
            Vertx vertx,
            Admission admission,
            Problems problems,
            MergedApi api,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.admission = admission;
        this.problems = problems;
        this.api = api;
        // The same for as long as this program runs.
        events = vertx.executeBlocking(() -> Buffer.buffer(new AsyncApi(version).toBytes()));
    }

    void install(@Observes Router router) {
        for (String path : List.of("/api/openapi", "/api/asyncapi", "/api/docs", "/api/docs/:file"))
            reads(router, path).order(Gateway.BEFORE_FORWARDING).handler(this::count);
        documents(router, "/api/openapi", this::api);
        documents(router, "/api/asyncapi", this::events);
        documents(router, "/api/docs", http -> page(http, "index.html"));
        documents(router, "/api/docs/:file", http -> page(http, http.pathParam("file")));
    }

    private static void documents(Router router, String path, Handler<RoutingContext> handler) {
        reads(router, path).order(Gateway.BEFORE_FORWARDING + 1).handler(handler);
    }

    private static Route reads(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private void count(RoutingContext http) {
        if (admission.ofAddress(http)) http.next();
    }

    private void api(RoutingContext http) {
        OwnThread.of(http, api.current(), done -> {
            if (done.succeeded()) answer(http, "application/json", done.result());
            else problems.answer(http.request(), 503);
        });
    }

    private void events(RoutingContext http) {
        OwnThread.of(http, events, done -> {
            if (done.succeeded()) answer(http, "application/json", done.result());
            else http.fail(done.cause());
        });
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
