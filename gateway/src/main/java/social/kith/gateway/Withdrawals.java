package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import social.kith.platform.consistency.Positions;

/**
 * Who ends somebody's membership is answered once the chat has heard of it: what anybody says from then on does not
 * reach whoever is gone. The chat is waited for as {@code ReadYourWrites} does, a moment at most; where it cannot be
 * asked, it tells nobody anything either.
 */
final class Withdrawals implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Withdrawals.class);
    private static final Pattern ENDED = Pattern.compile("/api/v1/groups/[^/]+(/members/[^/]+)?");
    private final Upstreams chat;

    Withdrawals(Upstreams chat) {
        this.chat = chat;
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        String written = context.response().headers().get(Positions.WRITTEN);
        var request = context.request();
        boolean ends = request.getMethod() == HttpMethod.DELETE
                && ENDED.matcher(request.proxiedRequest().path()).matches();
        if (!ends || written == null) return context.sendResponse();
        return heard(written).transform(whatever -> context.sendResponse());
    }

    private Future<Void> heard(String written) {
        return chat.ask(
                        HttpMethod.GET,
                        "/internal/heard",
                        request -> request.putHeader(Positions.SEEN, written).send())
                .compose(HttpClientResponse::end)
                .onFailure(failed -> LOG.debugf("The chat was not waited for: %s", failed.getMessage()));
    }
}
