package social.kith.platform.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of problems that there are; each has one status, and words for where nothing more is known. */
enum Kind {
    INVALID(400, "The request is not valid", "The request could not be read."),
    UNAUTHENTICATED(401, "Not signed in", "Sign in, then try again."),
    FORBIDDEN(403, "Not allowed", "You may not do this."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not take this method."),
    NOT_ACCEPTABLE(406, "Not acceptable", "Answers are JSON: accept application/json."),
    CONFLICT(409, "Conflict", "This conflicts with how things stand."),
    CHANGED_MEANWHILE(412, "Changed meanwhile", "It was changed meanwhile. Read it again, then try once more."),
    TOO_LARGE(413, "Too large", "The request is larger than this address takes."),
    WRONG_MEDIA_TYPE(
            415,
            "Wrong media type",
            "Send JSON, with Content-Type: application/json; an image, as multipart/form-data."),
    RANGE_NOT_SATISFIABLE(416, "Range not satisfiable", "It is not as long as that."),
    AGAINST_A_RULE(422, "Not possible", "A rule is against it."),
    TOO_MANY_REQUESTS(429, "Too many requests", "That was too often. Wait a moment, then try again."),
    FAULT(500, "Something went wrong", "The fault is ours, and it was logged."),
    UNAVAILABLE(503, "Not available right now", "Try again in a moment.");

    private static final Map<Integer, Kind> BY_STATUS =
            Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.status, Function.identity()));

    private final int status;
    private final String title;
    private final String detail;

    Kind(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    static @Nullable Kind of(int status) {
        return BY_STATUS.get(status);
    }

    Problem problem() {
        return problem(detail);
    }

    Problem problem(String what) {
        return problem(what, List.of());
    }

    Problem problem(String what, List<Problem.FieldError> errors) {
        String type = "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(type, title, status, what, null, errors);
    }
}
