package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import social.kith.platform.problem.Problem;

/** Answers for a service that cannot be reached, or that went away before it answered: 503, in our words. */
final class Unavailable implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Unavailable.class);
    private final Backend backend;
    private final Problems problems;

    Unavailable(Backend backend, Problems problems) {
        this.backend = backend;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return context.sendRequest().recover(failed -> {
            LOG.warnf("%s gave no answer: %s", backend, failed.getMessage());
            var request = context.request().release();
            var answer = request.response();
            answer.setStatusCode(503).setBody(Body.body(problems.body(request.proxiedRequest(), 503)));
            answer.putHeader("Retry-After", "1").putHeader("Content-Type", Problem.MEDIA_TYPE);
            return Future.succeededFuture(answer);
        });
    }
}
