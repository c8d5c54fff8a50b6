package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import social.kith.platform.problem.Problem;

/** Sends a request on to an instance of its service; where no answer comes, it is 503, in our words. */
final class Guarded implements ProxyInterceptor {
    private static final String REACHED = "reached";
    private final Upstreams upstreams;
    private final Problems problems;

    Guarded(Upstreams upstreams, Problems problems) {
        this.upstreams = upstreams;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return watched(context, context.sendRequest())
                .recover(failed ->
                        Future.succeededFuture(unavailable(context.request().release())));
    }

    /** The connected request that {@link #handleProxyRequest} sends. */
    Future<HttpClientRequest> connect(ProxyContext context) {
        return upstreams
                .reach(upstream -> upstream.connect(context.request().proxiedRequest()))
                .map(reached -> {
                    context.set(REACHED, reached.upstream());
                    return reached.request();
                });
    }

    private static Future<ProxyResponse> watched(ProxyContext context, Future<ProxyResponse> answer) {
        return answer.onSuccess(given -> context.get(REACHED, Upstream.class).answered())
                .onFailure(cause -> {
                    Upstream reached = context.get(REACHED, Upstream.class);
                    // Where none was reached, each has noted that itself.
                    if (reached != null) reached.unanswered(cause);
                });
    }

    private ProxyResponse unavailable(ProxyRequest request) {
        var answer = request.response();
        answer.setStatusCode(503).setBody(Body.body(problems.body(request.proxiedRequest(), 503)));
        return answer.putHeader("Content-Type", Problem.MEDIA_TYPE);
    }
}
