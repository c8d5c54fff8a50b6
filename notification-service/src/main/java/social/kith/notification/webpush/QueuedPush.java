package social.kith.notification.webpush;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.notification.notification.Language;
import social.kith.platform.id.Id;

/**
 * A notification that is to be pushed to one browser.
 *
 * @param news which of what there was to tell of it
 * @param toldAt when that happened
 * @param tries how often it was tried, this time included
 */
record QueuedPush(
        Id subscription,
        Id notification,
        Id user,
        Language language,
        String service,
        String endpoint,
        DeviceKeys keys,
        @Nullable Instant expiresAt,
        long news,
        Instant toldAt,
        int tries) {
    /** What is older is no news: neither sent nor kept for a browser that is off. */
    static final Duration LIFE = Duration.ofDays(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    /** How long it is worth something from then on. */
    Duration lifeLeft(Instant now) {
        return Duration.between(now, toldAt.plus(LIFE));
    }

    boolean isPast(Instant now) {
        return !lifeLeft(now).isPositive();
    }

    /** Whether the browser's subscription has ended by itself. */
    boolean isToNobody(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** How long it waits after it was tried in vain: twice as long each time, and as long as the push service says. */
    Duration pause(Duration asked) {
        Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        if (own.compareTo(LONGEST_PAUSE) > 0) own = LONGEST_PAUSE;
        return own.compareTo(asked) > 0 ? own : asked;
    }

    /** The endpoint is as good as a password. */
    @Override
    public String toString() {
        return "push of " + notification + " to " + subscription + " at " + service;
    }
}
