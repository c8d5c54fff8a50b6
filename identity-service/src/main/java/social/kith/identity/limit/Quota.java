package social.kith.identity.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import social.kith.platform.problem.Refusal;

/** So many tries for each key in a span of time; they come back evenly over that span. */
final class Quota {
    private static final int MOST_KEYS = 100_000;
    private final LoadingCache<String, Bucket> buckets;
    private final String refusal;

    Quota(QuotaSettings settings, String refusal) {
        this.refusal = refusal;
        // Untouched for the whole span, a bucket is full again and need not be kept.
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(settings.every())
                .maximumSize(MOST_KEYS)
                .build(key -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(settings.tries()).refillGreedy(settings.tries(), settings.every()))
                        .build());
    }

    void take(String key) {
        var taken = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed())
            throw Refusal.tooManyRequests(refusal, Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    void giveBack(String key) {
        buckets.get(key).addTokens(1);
    }
}
