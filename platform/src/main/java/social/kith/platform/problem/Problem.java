package social.kith.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type a relative reference that names the kind of problem, the same for every problem of that kind
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what was wrong this time, and what to do
 * @param instance the path of the request
 * @param errors what is wrong with which field, where fields are
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is wrong, by its JSON path, and why. */
    public record FieldError(String field, String message) {}

    /** The same problem, met at that path. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, errors);
    }
}
