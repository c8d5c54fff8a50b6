package social.kith.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * The one place where what went wrong becomes what the client reads. The client gets words it can act on; the log gets
 * the cause, and only for faults of our own. Nothing of an exception's own text reaches the client: it may name
 * classes, tables or other people's data.
 */
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo uri) {
        return answer(refusal.problem(), refusal.retryAfter(), uri);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations, UriInfo uri) {
        return refused(Refusal.invalid(Violations.of(violations)), uri);
    }

    /** Jackson says this where a value does not fit; our mapper is chosen before the built-in one of the same type. */
    @ServerExceptionMapper(priority = 1)
    Response mismatched(MismatchedInputException unreadable, UriInfo uri) {
        return refused(UnreadableJson.refusal(unreadable), uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException refused, UriInfo uri) {
        if (refused.getCause() instanceof Refusal inner) return refused(inner, uri);
        if (refused.getCause() instanceof JacksonException unreadable)
            return refused(UnreadableJson.refusal(unreadable), uri);
        return answer(HttpProblems.of(refused.getResponse().getStatus()), null, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException refused, UriInfo uri) {
        return refused(Refusal.unauthenticated(), uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused, UriInfo uri) {
        return refused(Refusal.forbidden("You may not do this."), uri);
    }

    @ServerExceptionMapper
    Response fault(Throwable fault, UriInfo uri) {
        // Thrown inside a transaction, a refusal may come wrapped.
        if (fault.getCause() instanceof Refusal refusal) return refused(refusal, uri);
        LOG.error("A request to " + uri.getPath() + " failed", fault);
        return answer(HttpProblems.of(500), null, uri);
    }

    private static Response answer(Problem problem, @Nullable Duration retryAfter, UriInfo uri) {
        var response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem.at(uri.getPath()));
        if (retryAfter != null) response.header("Retry-After", Math.max(1, retryAfter.toSeconds()));
        return response.build();
    }
}
