package social.kith.chat.live;

import java.util.Arrays;
import java.util.List;
import social.kith.chat.conversation.Position;
import social.kith.platform.id.Id;

/** How far each conversation of a user was when their socket opened. In arrays: every open socket has one. */
final class Standing {
    private static final long NOWHERE = -1;
    private final long[] conversations;
    private final long[] seqs;
    private final long[] changes;

    /** @param positions in the order of the conversations' ids */
    Standing(List<Position> positions) {
        conversations =
                positions.stream().mapToLong(one -> one.conversation().value()).toArray();
        seqs = positions.stream().mapToLong(Position::seq).toArray();
        changes = positions.stream().mapToLong(Position::change).toArray();
    }

    /** How many messages it had; the other number where it was not there. */
    long seq(Id conversation, long otherwise) {
        return of(conversation, seqs, otherwise);
    }

    /** How many changes it had seen; the other number where it was not there. */
    long change(Id conversation, long otherwise) {
        return of(conversation, changes, otherwise);
    }

    /** As if the user had not been in it. */
    void forget(Id conversation) {
        int at = Arrays.binarySearch(conversations, conversation.value());
        if (at >= 0) seqs[at] = changes[at] = NOWHERE;
    }

    private long of(Id conversation, long[] numbers, long otherwise) {
        int at = Arrays.binarySearch(conversations, conversation.value());
        return at < 0 || numbers[at] == NOWHERE ? otherwise : numbers[at];
    }
}
