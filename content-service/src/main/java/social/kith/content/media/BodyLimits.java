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

    /** What reads the parts of an upload stops at the limit, and says so; the framework only hangs up, a little later. */
    private static final long BEYOND = 1024 * 1024;

    private final Long largest;
    private final Long largestUpload;

    BodyLimits(
            @ConfigProperty(name = "kith.largest-body") MemorySize largest,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestUpload) {
        this.largest = largest.asLongValue();
        this.largestUpload = largestUpload.asLongValue() + BEYOND;
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_LARGE_LIMIT).handler(this::narrow);
    }

    private void narrow(RoutingContext http) {
        boolean upload = http.normalizedPath().equals("/api/v1/media");
        String length = http.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) http.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, upload ? largestUpload : largest);
        else if (!upload && Long.parseLong(length) > largest) {
            http.fail(413);
            return;
        }
        http.next();
    }
}
