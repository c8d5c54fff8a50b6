package social.kith.platform.problem;

import java.time.Duration;
import java.util.List;

/** The problems that HTTP itself knows, in our words. */
public final class HttpProblems {
    /** When to try again what is not possible right now, where nobody knows better. */
    static final Duration SOON = Duration.ofSeconds(2);

    private HttpProblems() {}

    /** The problem for a status that carries nothing but itself. */
    public static Problem of(int status) {
        Kind kind = Kind.of(status);
        if (kind != null) return kind.problem();
        return status >= 400 && status < 500
                ? new Problem("/problems/refused", "Refused", status, "The request was refused.", null, List.of())
                : Kind.FAULT.problem();
    }
}
