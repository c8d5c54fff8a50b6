package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import social.kith.platform.problem.Problem;

/** Sends a request on unless its service is left alone; where no answer comes, it is 503, in our words. */
final class Guarded implements ProxyInterceptor {
    private final Upstream upstream;
    private final Problems problems;

    Guarded(Upstream upstream, Problems problems) {
        this.upstream = upstream;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return upstream.attempt(context::sendRequest)
                .recover(failed ->
                        Future.succeededFuture(unavailable(context.request().release())));
    }

    private ProxyResponse unavailable(ProxyRequest request) {
        var answer = request.response();
        answer.setStatusCode(503).setBody(Body.body(problems.body(request.proxiedRequest(), 503)));
        return answer.putHeader("Content-Type", Problem.MEDIA_TYPE);
    }
}
