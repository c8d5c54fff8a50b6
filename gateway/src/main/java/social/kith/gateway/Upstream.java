package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpResponseExpectation;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.tracing.TracingPolicy;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import social.kith.gateway.limit.Limits;

/** One instance of a service as the gateway meets it: its connections, how long it may take, and when it is left alone. */
final class Upstream {
    private static final Logger LOG = Logger.getLogger(Upstream.class);
    private static final int CONNECT_TIMEOUT_MS = 1_000;
    private static final int OWN_ANSWER_MS = 2_000;
    /** Answered in milliseconds each. */
    private static final int QUESTIONS = 16;

    /** An answer that has begun and does not go on; sockets are pinged more often than that. */
    private static final int STALLED_S = 120;

    private final Vertx vertx;
    private final String name;
    private final URI url;
    private final long answerMs;
    private final long pictureMs;
    private final long wholeRequestMs;
    private final HttpClient requests;
    private final HttpClient sockets;
    private final HttpClient questions;
    private final Circuit circuit;

    Upstream(Vertx vertx, Backend backend, URI url, Limits all) {
        this.vertx = vertx;
        this.name = backend + " at " + url.getAuthority();
        this.url = url;
        var limits = all.service();
        wholeRequestMs = all.request().toMillis();
        answerMs = limits.answer().toMillis();
        pictureMs = limits.picture().toMillis();
        requests = client(limits.connections(), limits.waiting(), TracingPolicy.PROPAGATE);
        // Apart: a socket keeps its connection for as long as it is open. Not traced: a span would be as long as that,
        // and keep what the request said.
        sockets = client(limits.sockets(), limits.waiting(), TracingPolicy.IGNORE);
        // Apart: no client can take these.
        questions = client(QUESTIONS, limits.waiting(), TracingPolicy.PROPAGATE);
        circuit = new Circuit(vertx, name, limits, this::ready);
    }

    private HttpClient client(int connections, int waiting, TracingPolicy tracing) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setIdleTimeout(STALLED_S)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(waiting)
                .setTracingPolicy(tracing)
                .setDecompressionSupported(false));
    }

    HttpClient client() {
        return requests;
    }

    /** Whether it is not left alone. */
    boolean mayBeAsked() {
        return circuit.isClosed();
    }

    /** Notes what becomes of a request that was sent to it. */
    <T> Future<T> watch(Future<T> answer) {
        return answer.onSuccess(given -> answered()).onFailure(this::unanswered);
    }

    void answered() {
        circuit.answered();
    }

    /** Notes, and logs, that there is no answer. */
    void unanswered(Throwable cause) {
        if (cause instanceof Crowded) LOG.warnf("%s is not asked: %s", name, cause.getMessage());
        else if (isOfClient(cause)) LOG.debugf("A client of %s has left", name);
        else {
            LOG.warnf("%s gave no answer: %s", name, cause.getMessage());
            circuit.failed(cause);
        }
    }

    /** Whether it can answer: what it is asked while it is left alone. */
    private Future<HttpClientResponse> ready() {
        return request(HttpMethod.GET, "/q/health/ready")
                .compose(HttpClientRequest::send)
                .expecting(HttpResponseExpectation.SC_OK);
    }

    /** A request of the gateway's own, not sent yet; fails at once where nobody listens, soon where nobody answers. */
    Future<HttpClientRequest> request(HttpMethod method, String path) {
        return connection(questions, options().setMethod(method).setURI(path).setTimeout(OWN_ANSWER_MS));
    }

    /** A connected request for a proxy to fill in; given up when it, or then its answer, takes too long. */
    Future<HttpClientRequest> connect(HttpServerRequest client) {
        long slow = vertx.setTimer(wholeRequestMs, late -> client.response().reset());
        client.end().onComplete(sent -> vertx.cancelTimer(slow));
        long patience = Routes.sendsPicture(client.method().name(), client.path()) ? pictureMs : answerMs;
        return connection(requests, options())
                .onSuccess(service -> client.end().onSuccess(sent -> await(service, patience)));
    }

    /** A connected request that will be a WebSocket. */
    Future<HttpClientRequest> connectSocket() {
        return connection(sockets, options().setTimeout(answerMs));
    }

    private static Future<HttpClientRequest> connection(HttpClient client, RequestOptions options) {
        return client.request(options)
                .recover(failed -> Future.failedFuture(isOfThePool(failed) ? new Crowded(failed) : failed));
    }

    /** A service that nobody reaches fails otherwise, and sooner, by {@link java.net.ConnectException}. */
    private static boolean isOfThePool(Throwable cause) {
        return cause instanceof ConnectionPoolTooBusyException || cause instanceof TimeoutException;
    }

    /** From now on: before, it is the client that takes its time. */
    private void await(HttpClientRequest service, long patience) {
        long timer = vertx.setTimer(
                patience, late -> service.reset(0, new TimeoutException("no answer in " + patience + " ms")));
        service.response().onComplete(answer -> vertx.cancelTimer(timer));
    }

    private RequestOptions options() {
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(url.getPort())
                // Until a connection is there, one that others give back as well as a new one.
                .setConnectTimeout(answerMs);
    }

    /** Who leaves takes the request back: that says nothing about the service. */
    private static boolean isOfClient(Throwable cause) {
        return cause instanceof StreamResetException && !(cause.getCause() instanceof TimeoutException);
    }
}
