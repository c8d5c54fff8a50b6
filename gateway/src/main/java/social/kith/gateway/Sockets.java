package social.kith.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetSocket;
import java.util.List;
import org.jboss.logging.Logger;
import social.kith.gateway.limit.OpenSockets;

/**
 * Carries WebSockets: bytes both ways, each no faster than the other side takes them, so that a service notices a
 * client that is too slow and nothing piles up here.
 */
final class Sockets {
    private static final Logger LOG = Logger.getLogger(Sockets.class);
    private final Backends backends;
    private final OpenSockets open;
    private final Problems problems;

    Sockets(Backends backends, OpenSockets open, Problems problems) {
        this.backends = backends;
        this.open = open;
        this.problems = problems;
    }

    void connect(HttpServerRequest client, Backend backend, String session) {
        if (open.enter(session)) upgrade(client, backend).onComplete(over -> open.leave(session));
        else problems.tooManyAtOnce(client);
    }

    /** Ends when the socket does. */
    private Future<Void> upgrade(HttpServerRequest client, Backend backend) {
        return backends.of(backend)
                .reach(Upstream::connectSocket)
                .compose(reached -> reached.upstream().watch(ask(client, reached.request(), backend)))
                .onFailure(failed -> problems.answer(client, 503))
                .compose(over -> over);
    }

    private static Future<Future<Void>> ask(HttpServerRequest client, HttpClientRequest service, Backend backend) {
        service.setMethod(client.method()).setURI(client.uri());
        client.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Host")) service.headers().add(name, value);
        });
        // Alone: in a list, as Firefox has it, the HTTP client would not know it again.
        service.headers().set("Connection", "Upgrade");
        // Told by the socket's own end; nobody else need hear of it.
        service.exceptionHandler(gone -> LOG.debugf("A socket to %s is gone", backend));
        client.resume();
        return service.connect().map(answer -> answered(client, service, answer));
    }

    private static Future<Void> answered(
            HttpServerRequest client, HttpClientRequest service, HttpClientResponse answer) {
        var response = client.response();
        response.setStatusCode(answer.statusCode()).headers().addAll(answer.headers());
        if (answer.statusCode() == 101) {
            // What was asked and answered is kept, in four copies, for as long as the socket is open, so it is emptied.
            NetSocket there = answer.netSocket();
            there.pause();
            return client.toNetSocket().onFailure(gone -> there.close()).compose(here -> {
                for (MultiMap sent : List.of(client.headers(), response.headers(), answer.headers())) sent.clear();
                // By this one the HTTP client knows on every frame that what it sends is no body.
                service.headers().clear().set("Connection", "Upgrade");
                return join(here, there);
            });
        }
        // Refused, with a reason.
        service.end();
        client.resume();
        if (!answer.headers().contains("Content-Length")) response.setChunked(true);
        return answer.pipeTo(response).onFailure(gone -> response.reset());
    }

    private static Future<Void> join(NetSocket here, NetSocket there) {
        // Not ended but closed: the end of a request is something else than the end of its connection.
        here.pipe().endOnComplete(false).to(there).onComplete(ended -> there.close());
        return there.pipe().endOnComplete(false).to(here).onComplete(ended -> here.close());
    }
}
