package social.kith.platform.problem;

import java.util.List;

/** The problems that HTTP itself knows, in our words. */
public final class HttpProblems {
    private HttpProblems() {}

    /** The problem for a status that carries nothing but itself. */
    public static Problem of(int status) {
        return switch (status) {
            case 400 -> problem(400, "invalid", "The request is not valid", "The request could not be read.");
            case 401 -> problem(401, "unauthenticated", "Not signed in", "Sign in, then try again.");
            case 403 -> problem(403, "forbidden", "Not allowed", "You may not do this.");
            case 404 -> problem(404, "not-found", "Not found", "There is nothing at this address.");
            case 405 ->
                problem(405, "method-not-allowed", "Method not allowed", "This address does not take this method.");
            case 406 -> problem(406, "not-acceptable", "Not acceptable", "Answers are JSON: accept application/json.");
            case 413 -> problem(413, "too-large", "Too large", "The request is larger than this address takes.");
            case 415 ->
                problem(415, "wrong-media-type", "Wrong media type", "Send JSON, with Content-Type: application/json.");
            case 503 -> problem(503, "unavailable", "Not available right now", "Try again in a moment.");
            default ->
                status >= 400 && status < 500
                        ? problem(status, "refused", "Refused", "The request was refused.")
                        : problem(500, "fault", "Something went wrong", "The fault is ours, and it was logged.");
        };
    }

    private static Problem problem(int status, String type, String title, String detail) {
        return Problem.of(status, type, title, detail, List.of());
    }
}
