package social.kith.platform.version;

import java.time.Instant;

/** A view of something that is changed as a whole: its answers carry an {@code ETag}, see {@link IfMatch}. */
public interface Versioned {
    /** Another one after each change; anything that fits between quotes. */
    String version();

    /** The version as an {@code ETag} says it. */
    default String tag() {
        return '"' + version() + '"';
    }

    /** For what notes the time of its last change, and sees to it that the next one is later. */
    static String at(Instant change) {
        return Long.toString(change.toEpochMilli(), Character.MAX_RADIX);
    }

    /** The time to note for a change made now: later than that of the last, whatever the clock says. */
    static Instant after(Instant last, Instant now) {
        return now.isAfter(last) ? now : last.plusMillis(1);
    }
}
