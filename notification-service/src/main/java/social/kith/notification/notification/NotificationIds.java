package social.kith.notification.notification;

import io.hypersistence.tsid.TSID;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import social.kith.platform.id.Id;

/**
 * Ids as of when an event happened, not as of now: a list that is made again from the topics, which keep no order
 * between each other, has the order of the first one. What time leaves of the 64 bits counts up, so two of the same
 * millisecond are the same only where four million lie between them, or by chance across a restart or two instances;
 * the table refuses the same id, and the next try has another. The same place is not refused: the order of two is by
 * chance then.
 */
final class NotificationIds {
    private static final int COUNTER_BITS = 22;
    private static final int COUNTER_MASK = (1 << COUNTER_BITS) - 1;
    private static final AtomicInteger COUNTER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt());

    private NotificationIds() {}

    static Id next(Instant at) {
        long millis = at.toEpochMilli() - TSID.TSID_EPOCH;
        return new Id(millis << COUNTER_BITS | COUNTER.getAndIncrement() & COUNTER_MASK);
    }
}
