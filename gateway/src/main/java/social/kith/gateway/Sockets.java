package social.kith.gateway;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import org.jboss.logging.Logger;

/**
 * Carries WebSockets: bytes both ways, each no faster than the other side takes them, so that a service notices a
 * client that is too slow and nothing piles up here.
 */
final class Sockets {
    private static final Logger LOG = Logger.getLogger(Sockets.class);
    private final Backends backends;
    private final Problems problems;

    Sockets(Backends backends, Problems problems) {
        this.backends = backends;
        this.problems = problems;
    }

    void connect(HttpServerRequest client, Backend backend) {
        backends.connect(backend)
                .compose(service -> {
                    service.setMethod(client.method()).setURI(client.uri());
                    client.headers().forEach((name, value) -> {
                        if (!name.equalsIgnoreCase("Host")) service.headers().add(name, value);
                    });
                    // Alone: in a list, as Firefox has it, the HTTP client would not know it again.
                    service.headers().set("Connection", "Upgrade");
                    client.resume();
                    return service.connect().onSuccess(answer -> answered(client, service, answer));
                })
                .onFailure(failed -> {
                    LOG.warnf("%s takes no socket: %s", backend, failed.getMessage());
                    problems.answer(client, 503);
                });
    }

    private static void answered(HttpServerRequest client, HttpClientRequest service, HttpClientResponse answer) {
        var response = client.response();
        response.setStatusCode(answer.statusCode()).headers().addAll(answer.headers());
        if (answer.statusCode() == 101) {
            NetSocket there = answer.netSocket();
            there.pause();
            client.toNetSocket().onSuccess(here -> join(here, there)).onFailure(gone -> there.close());
        } else {
            // Refused, with a reason.
            service.end();
            client.resume();
            if (!answer.headers().contains("Content-Length")) response.setChunked(true);
            answer.pipeTo(response).onFailure(gone -> response.reset());
        }
    }

    private static void join(NetSocket here, NetSocket there) {
        // Not ended but closed: the end of a request is something else than the end of its connection.
        here.pipe().endOnComplete(false).to(there).onComplete(ended -> there.close());
        there.pipe().endOnComplete(false).to(here).onComplete(ended -> here.close());
    }
}
