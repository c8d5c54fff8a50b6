package social.kith.gateway;

import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import social.kith.platform.problem.Problem;

/** Answers for a service that cannot be reached, takes too long, or is left alone for that: 503, in our words. */
final class Unavailable implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Unavailable.class);
    private final Backend backend;
    private final Upstream upstream;
    private final Problems problems;

    Unavailable(Backend backend, Upstream upstream, Problems problems) {
        this.backend = backend;
        this.upstream = upstream;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return upstream.attempt(context::sendRequest).recover(failed -> {
            if (!(failed instanceof OpenCircuitException))
                LOG.warnf("%s gave no answer: %s", backend, failed.getMessage());
            return Future.succeededFuture(unavailable(context.request().release()));
        });
    }

    private ProxyResponse unavailable(ProxyRequest request) {
        var answer = request.response();
        answer.setStatusCode(503).setBody(Body.body(problems.body(request.proxiedRequest(), 503)));
        return answer.putHeader("Retry-After", problems.retryAfter()).putHeader("Content-Type", Problem.MEDIA_TYPE);
    }
}
