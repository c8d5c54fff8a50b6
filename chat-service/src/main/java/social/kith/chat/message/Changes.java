package social.kith.chat.message;

import java.time.Instant;

/**
 * Which messages that were edited or deleted are asked for, by their last change.
 *
 * @param after changes with a greater number
 * @param upTo and none beyond this one
 * @param position of messages up to this sequence number
 * @param since changed then or later
 */
public record Changes(long after, long upTo, long position, Instant since) {
    /** All changes after that one. */
    public static Changes after(long change) {
        return new Changes(change, Long.MAX_VALUE, Long.MAX_VALUE, Instant.EPOCH);
    }
}
