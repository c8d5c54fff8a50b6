package social.kith.system;

import java.util.HashSet;
import java.util.Set;

/**
 * What one socket tells of one conversation, after it was asked for all that came after a position: that in order, then
 * what is said live. Before it was asked there may have been live messages; those are not told again.
 */
final class Strand {
    private final long position;
    private final Set<Long> told = new HashSet<>();
    private long next;
    private long live;
    private boolean resumed;

    Strand(long position) {
        this.position = position;
        next = position + 1;
    }

    /** Whether a message comes that the client has, by the position that it gave, or by this socket. */
    boolean has(long seq) {
        return seq <= position || told.contains(seq);
    }

    /** Takes the next one; false where it is a double, or out of order. */
    boolean takes(long seq) {
        if (has(seq)) return false;
        told.add(seq);
        if (seq == next) {
            resumed = true;
            while (told.contains(next)) next++;
            return true;
        }
        boolean isLive = !resumed && (live == 0 || seq == live + 1);
        live = seq;
        return isLive;
    }
}
