package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * All instances of one service. They are asked in turn; one that is left alone, or that cannot be reached, is passed
 * over: nothing has been sent to it.
 */
final class Upstreams {
    private final Backend backend;
    private final List<Upstream> all;
    private final AtomicInteger turn = new AtomicInteger();

    Upstreams(Backend backend, List<Upstream> all) {
        this.backend = backend;
        this.all = all;
    }

    /** One of theirs; which one makes no difference to who brings connections of {@link #reach}. */
    HttpClient client() {
        return all.getFirst().client();
    }

    /** A connected request, and whose it is. */
    record Reached(Upstream upstream, HttpClientRequest request) {}

    /** Fails at once where all are left alone. */
    Future<Reached> reach(Function<Upstream, Future<HttpClientRequest>> connection) {
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        var open = IntStream.range(first, first + all.size())
                .mapToObj(place -> all.get(place % all.size()))
                .filter(Upstream::mayBeAsked)
                .iterator();
        return open.hasNext() ? reach(open, connection) : Future.failedFuture(backend + " is left alone");
    }

    private static Future<Reached> reach(
            Iterator<Upstream> open, Function<Upstream, Future<HttpClientRequest>> connection) {
        Upstream upstream = open.next();
        return connection
                .apply(upstream)
                .map(request -> new Reached(upstream, request))
                .onFailure(upstream::unanswered)
                .recover(failed -> open.hasNext() ? reach(open, connection) : Future.failedFuture(failed));
    }

    /** Asks something of the gateway's own. */
    Future<HttpClientResponse> ask(
            HttpMethod method, String path, Function<HttpClientRequest, Future<HttpClientResponse>> sending) {
        return reach(upstream -> upstream.request(method, path))
                .compose(reached -> reached.upstream().watch(sending.apply(reached.request())));
    }
}
