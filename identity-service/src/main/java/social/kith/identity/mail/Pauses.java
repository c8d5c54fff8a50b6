package social.kith.identity.mail;

import java.time.Duration;
import java.time.Instant;

/** How long a mail that could not be sent waits. */
public final class Pauses {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Pauses() {}

    /** When to try again: each pause is as long as all before it, up to an hour. */
    public static Instant next(Instant begun, Instant now) {
        var pause = Duration.between(begun, now).plus(FIRST);
        return now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }
}
