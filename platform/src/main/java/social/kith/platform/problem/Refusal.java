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
        return new Refusal(Kind.INVALID.problem(detail, errors), null);
    }

    /** 401: nobody is signed in. */
    public static Refusal unauthenticated() {
        return new Refusal(Kind.UNAUTHENTICATED.problem(), null);
    }

    /** 401: whoever tries to sign in could not be recognised. */
    public static Refusal unauthenticated(String detail) {
        return of(Kind.UNAUTHENTICATED, detail);
    }

    /** 403: the thing is known to the caller, the right is missing. */
    public static Refusal forbidden(String detail) {
        return of(Kind.FORBIDDEN, detail);
    }

    /** 404: not there, or not to be seen by the caller; the two look the same. */
    public static Refusal notFound(String what) {
        return of(Kind.NOT_FOUND, "There is no such " + what + ".");
    }

    /** 409: conflicts with how things stand. */
    public static Refusal conflict(String detail) {
        return of(Kind.CONFLICT, detail);
    }

    /** 412: it is not as the caller last saw it. */
    public static Refusal changedMeanwhile() {
        return new Refusal(Kind.CHANGED_MEANWHILE.problem(), null);
    }

    /** 413: larger than what is taken here, in bytes or otherwise. */
    public static Refusal tooLarge(String detail) {
        return of(Kind.TOO_LARGE, detail);
    }

    /** 415: something else than what is taken here. */
    public static Refusal wrongMediaType(String detail) {
        return of(Kind.WRONG_MEDIA_TYPE, detail);
    }

    /** 422: well-formed, but against a rule that needs the state to be checked. */
    public static Refusal againstRule(String detail) {
        return of(Kind.AGAINST_A_RULE, detail);
    }

    /** 429: asked too often; worth another try after the given time. */
    public static Refusal tooManyRequests(String detail, Duration retryAfter) {
        return new Refusal(Kind.TOO_MANY_REQUESTS.problem(detail), retryAfter);
    }

    /** 503: something needed is down; worth another try after the given time. */
    public static Refusal unavailable(String detail, Duration retryAfter) {
        return new Refusal(Kind.UNAVAILABLE.problem(detail), retryAfter);
    }

    private static Refusal of(Kind kind, String detail) {
        return new Refusal(kind.problem(detail), null);
    }

    public Problem problem() {
        return problem;
    }

    /** How long the client should wait before it tries again, where waiting helps. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
