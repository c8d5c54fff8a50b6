package social.kith.platform.inbox;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import social.kith.platform.problem.Refusal;

/** Answers nothing while replicas are rebuilt, but how the service is and what its public keys are. */
@Singleton
class RebuildGate {
    /** Right after UnroutedProblems, which measures the request and makes a problem of what is failed here. */
    private static final int BEFORE_EVERY_RESOURCE = Integer.MIN_VALUE + 2;

    private static final Duration SOON = Duration.ofSeconds(2);
    private final Rebuild rebuild;

    RebuildGate(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERY_RESOURCE).handler(this::pass);
    }

    private void pass(RoutingContext http) {
        if (!rebuild.isUnderway() || isOpen(http.normalizedPath())) http.next();
        else
            http.fail(Refusal.unavailable("This part of Kith is being put in order. Try again in some moments.", SOON));
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/q/") || path.startsWith("/.well-known/");
    }
}
