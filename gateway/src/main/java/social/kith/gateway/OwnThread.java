package social.kith.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * Goes on with what several requests wait for, each on its own thread: it comes on the thread of whoever asked first, and
 * there alone would all the answers be written.
 */
final class OwnThread {
    private OwnThread() {}

    /** At once where it is there already. */
    static <T> void of(RoutingContext http, Future<T> shared, Handler<Future<T>> then) {
        if (shared.isComplete()) {
            then.handle(shared);
            return;
        }
        Context own = http.vertx().getOrCreateContext();
        shared.onComplete(done -> own.runOnContext(now -> then.handle(shared)));
    }
}
