package social.kith.identity.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.platform.problem.Refusal;

/**
 * Lets a key be tried some times, and then makes each failure wait twice as long as the one before. A try counts as a
 * failure when it begins, so that many at once are no way round.
 */
final class Lockout {
    private static final int MOST_KEYS = 100_000;
    private static final int MOST_DOUBLINGS = 30;
    private final LockoutSettings settings;
    private final Clock clock;
    private final Cache<String, Tries> failed;

    Lockout(LockoutSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.failed = Caffeine.newBuilder()
                .expireAfterWrite(settings.longestDelay().multipliedBy(4))
                .maximumSize(MOST_KEYS)
                .build();
    }

    void begin(String key) {
        Instant now = clock.instant();
        var unused = failed.asMap().compute(key, (same, before) -> next(before, now));
    }

    private Tries next(@Nullable Tries before, Instant now) {
        if (before == null) return new Tries(1, now.plus(delay(1)));
        if (now.isBefore(before.lockedUntil()))
            throw Refusal.tooManyRequests(
                    "Too many tries have failed. Wait a while, then try again.",
                    Duration.between(now, before.lockedUntil()));
        int count = before.count() + 1;
        return new Tries(count, now.plus(delay(count)));
    }

    private Duration delay(int failures) {
        int beyond = failures - settings.freeTries();
        if (beyond < 0) return Duration.ZERO;
        Duration delay = settings.firstDelay().multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return delay.compareTo(settings.longestDelay()) < 0 ? delay : settings.longestDelay();
    }

    void succeeded(String key) {
        failed.invalidate(key);
    }

    /** It was no try after all. */
    void takeBack(String key) {
        var unused = failed.asMap()
                .computeIfPresent(
                        key, (same, tries) -> tries.count() == 1 ? null : new Tries(tries.count() - 1, Instant.MIN));
    }

    private record Tries(int count, Instant lockedUntil) {}
}
