package social.kith.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Answers what fails before a resource is found, or beside them: a malformed address, too large a body, an upgrade. */
@Singleton
class UnroutedProblems {
    private static final Logger LOG = Logger.getLogger(UnroutedProblems.class);
    /** Who wants to be in on every answer, these included, comes before. */
    private static final int NEARLY_FIRST = Integer.MIN_VALUE + 1;

    private final ObjectMapper json;
    private final long largestBody;

    UnroutedProblems(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(NEARLY_FIRST).handler(this::measure).failureHandler(this::answer);
    }

    private void measure(RoutingContext http) {
        String length = http.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > largestBody) http.fail(413);
        else http.next();
    }

    private void answer(RoutingContext http) {
        var response = http.response();
        if (response.headWritten()) {
            if (!response.ended()) response.end();
            return;
        }
        var problem = problem(http).at(http.request().path());
        if (problem.status() == 500) LOG.error("A request to " + problem.instance() + " failed", http.failure());
        if (problem.status() == 503)
            response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(HttpProblems.SOON.toSeconds()));
        try {
            response.setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Problem problem(RoutingContext http) {
        return http.failure() instanceof Refusal refusal ? refusal.problem() : HttpProblems.of(status(http));
    }

    private static int status(RoutingContext http) {
        return switch (http.failure()) {
            case UnauthorizedException refused -> 401;
            case AuthenticationFailedException refused -> 401;
            case ForbiddenException refused -> 403;
            case null, default -> http.statusCode() < 400 ? 500 : http.statusCode();
        };
    }
}
