package social.kith.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
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
    Response refused(Refusal refusal, RoutingContext http) {
        return answer(refusal.problem(), refusal.retryAfter(), http);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations, RoutingContext http) {
        return refused(Refusal.invalid(Violations.of(violations)), http);
    }

    /** Jackson says this where a value does not fit; our mapper is chosen before the built-in one of the same type. */
    @ServerExceptionMapper(priority = 1)
    Response mismatched(MismatchedInputException unreadable, RoutingContext http) {
        return refused(UnreadableJson.refusal(unreadable), http);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException refused, RoutingContext http) {
        if (refused.getCause() instanceof Refusal inner) return refused(inner, http);
        if (refused.getCause() instanceof JacksonException unreadable)
            return refused(UnreadableJson.refusal(unreadable), http);
        int status = refused.getResponse().getStatus();
        if (status < 400) return refused.getResponse();
        if (status == 503) return answer(HttpProblems.of(status), HttpProblems.SOON, http);
        return status < 500 ? answer(HttpProblems.of(status), null, http) : fault(refused, http);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException refused, RoutingContext http) {
        Throwable root = refused;
        while (root.getCause() != null) root = root.getCause();
        // The key set could not be read. To whoever is signed in, 401 would say that they no longer are.
        if (root instanceof IOException)
            return refused(Refusal.unavailable("Who calls cannot be told right now.", HttpProblems.SOON), http);
        return refused(Refusal.unauthenticated(), http);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused, RoutingContext http) {
        return refused(Refusal.forbidden("You may not do this."), http);
    }

    @ServerExceptionMapper
    Response fault(Throwable fault, RoutingContext http) {
        // Thrown inside a transaction, a refusal may come wrapped.
        if (fault.getCause() instanceof Refusal refusal) return refused(refusal, http);
        if (isBrokenMultipart(fault)) return refused(Refusal.invalid("body", "is no whole multipart/form-data"), http);
        // Whoever hangs up in the middle of a request is no fault of ours.
        if (!http.response().ended() && !http.response().closed() && !isHangUp(fault))
            LOG.error("A request to " + http.request().path() + " failed", fault);
        return answer(HttpProblems.of(500), null, http);
    }

    /** Reading a body may notice it before the answer does. */
    private static boolean isHangUp(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause())
            if (cause instanceof ClosedChannelException || cause instanceof HttpClosedException) return true;
        return false;
    }

    /** Its parts do not begin, or do not end; the framework has no exception of its own for it. */
    private static boolean isBrokenMultipart(Throwable fault) {
        return fault.getStackTrace().length > 0
                && fault.getStackTrace()[0]
                        .getClassName()
                        .startsWith("org.jboss.resteasy.reactive.server.core.multipart.");
    }

    private static Response answer(Problem problem, @Nullable Duration retryAfter, RoutingContext http) {
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.at(http.request().path()));
        if (retryAfter != null) response.header("Retry-After", wholeSeconds(retryAfter));
        return response.build();
    }

    /** Rounded up: whoever comes that much later does not come too early. */
    private static long wholeSeconds(Duration time) {
        return Math.max(1, time.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
