package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import social.kith.platform.consistency.Positions;

/**
 * Who ends somebody's membership, or blocks somebody, is answered once the chat has heard of it: what anybody says from
 * then on does not reach whoever is gone, or has blocked them. The chat is asked until it has, for two seconds at most:
 * the end is durable by then, so that is what is answered. Where it cannot be asked, it tells nobody anything either.
 */
final class Withdrawals implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Withdrawals.class);
    private static final Pattern ENDED = Pattern.compile("/api/v1/groups/[^/]+(/members/[^/]+)?");
    private static final Pattern BLOCKED = Pattern.compile("/api/v1/users/[^/]+/block");
    private static final long PATIENCE_NS = 2_000_000_000L;
    private static final long PAUSE_MS = 50;
    private final Vertx vertx;
    private final Upstreams chat;

    Withdrawals(Vertx vertx, Upstreams chat) {
        this.vertx = vertx;
        this.chat = chat;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        String written = context.response().headers().get(Positions.WRITTEN);
        var request = context.request();
        String path = request.proxiedRequest().path();
        boolean ends =
                request.getMethod() == HttpMethod.DELETE && ENDED.matcher(path).matches()
                        || request.getMethod() == HttpMethod.PUT
                                && BLOCKED.matcher(path).matches();
        if (!ends || written == null) return context.sendResponse();
        return heard(written, System.nanoTime())
                .onFailure(failed -> LOG.debugf("The chat was not waited for: %s", failed.getMessage()))
                .transform(whatever -> context.sendResponse());
    }

    private Future<Void> heard(String written, long since) {
        return ask(written).compose(status -> {
            if (status != 503) return Future.succeededFuture();
            if (System.nanoTime() - since < PATIENCE_NS)
                return vertx.timer(PAUSE_MS).compose(later -> heard(written, since));
            LOG.warn("The chat has not heard in time that somebody is gone or blocked");
            return Future.succeededFuture();
        });
    }

    private Future<Integer> ask(String written) {
        return chat.ask(
                        HttpMethod.GET,
                        "/internal/heard",
                        request -> request.putHeader(Positions.SEEN, written).send())
                .compose(answer -> answer.end().map(answer.statusCode()));
    }
}
