package social.kith.chat.live;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * How often others are told that somebody is typing: more would tell them nothing new, and nobody types in many places at
 * once. Used by one thread at a time.
 */
final class TypingPace {
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    /** In whichever conversations. */
    private static final int A_SECOND = 2;

    private final LongSupplier nanos;
    private final Pace anywhere;
    private @Nullable Id conversation;
    private long toldAt;

    TypingPace(LongSupplier nanos) {
        this.nanos = nanos;
        this.anywhere = new Pace(A_SECOND, A_SECOND, nanos);
    }

    /** @return whether it is worth telling */
    boolean take(Id where) {
        long now = nanos.getAsLong();
        if (where.equals(conversation) && now - toldAt < PAUSE) return false;
        if (!anywhere.take()) return false;
        conversation = where;
        toldAt = now;
        return true;
    }
}
