package social.kith.platform.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is not carried out, in words for the person who made it. It is thrown from wherever a rule says no,
 * and {@link ProblemMapper} answers with it; nothing that it refuses has changed anything.
 */
public final class Refusal extends RuntimeException {
    private final Problem problem;
    private final @Nullable Duration retryAfter;

    private Refusal(Problem problem, @Nullable Duration retryAfter) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** 400: a look at the request alone shows that it cannot be right. */
    public static Refusal invalid(String field, String message) {
        return invalid(List.of(new Problem.FieldError(field, message)));
    }

    /** 400, with every field that is wrong. */
    public static Refusal invalid(List<Problem.FieldError> errors) {
        String first = errors.getFirst().field() + " " + errors.getFirst().message();
        String detail = errors.size() == 1 ? first + "." : first + ", and " + (errors.size() - 1) + " more.";
        return new Refusal(Problem.of(400, "invalid", "The request is not valid", detail, errors), null);
    }

    /** 401: nobody is signed in. */
    public static Refusal unauthenticated() {
        return of(401, "unauthenticated", "Not signed in", "Sign in, then try again.");
    }

    /** 401: whoever tries to sign in could not be recognised. */
    public static Refusal unauthenticated(String detail) {
        return of(401, "unauthenticated", "Not signed in", detail);
    }

    /** 403: the thing is known to the caller, the right is missing. */
    public static Refusal forbidden(String detail) {
        return of(403, "forbidden", "Not allowed", detail);
    }

    /** 404: not there, or not to be seen by the caller; the two look the same. */
    public static Refusal notFound(String what) {
        return of(404, "not-found", "Not found", "There is no such " + what + ".");
    }

    /** 409: conflicts with how things stand. */
    public static Refusal conflict(String detail) {
        return of(409, "conflict", "Conflict", detail);
    }

    /** 422: well-formed, but against a rule that needs the state to be checked. */
    public static Refusal againstRule(String detail) {
        return of(422, "against-a-rule", "Not possible", detail);
    }

    /** 503: something needed is down; worth another try after the given time. */
    public static Refusal unavailable(String detail, Duration retryAfter) {
        return new Refusal(Problem.of(503, "unavailable", "Not available right now", detail, List.of()), retryAfter);
    }

    private static Refusal of(int status, String type, String title, String detail) {
        return new Refusal(Problem.of(status, type, title, detail, List.of()), null);
    }

    public Problem problem() {
        return problem;
    }

    /** How long the client should wait before it tries again, where waiting helps. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
