package social.kith.chat.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** How often others are told that somebody is typing: more would tell them nothing new. Used by one thread at a time. */
final class TypingPace {
    private static final long PAUSE = Duration.ofSeconds(2).toNanos();
    private @Nullable Id conversation;
    private long toldAt;

    /** @return whether it is worth telling */
    boolean take(Id where, long nanos) {
        if (where.equals(conversation) && nanos - toldAt < PAUSE) return false;
        conversation = where;
        toldAt = nanos;
        return true;
    }
}
