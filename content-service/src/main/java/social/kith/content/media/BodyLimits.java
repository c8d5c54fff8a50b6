package social.kith.content.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service takes bodies as large as an image has; wherever no image is sent, they are as small as everywhere else. */
@Singleton
class BodyLimits {
    /** Right after the framework has set its own limit for bodies that do not say how long they are. */
    private static final int AFTER_THE_LARGE_LIMIT = -1;

    private final Long largest;

    BodyLimits(@ConfigProperty(name = "kith.largest-body") MemorySize largest) {
        this.largest = largest.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_LARGE_LIMIT).handler(this::narrow);
    }

    private void narrow(RoutingContext http) {
        String length = http.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (http.normalizedPath().equals("/api/v1/media")) http.next();
        else if (length != null && Long.parseLong(length) > largest) http.fail(413);
        else {
            if (length == null) http.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, largest);
            http.next();
        }
    }
}
