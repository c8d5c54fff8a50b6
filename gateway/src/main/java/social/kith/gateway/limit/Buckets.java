package social.kith.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * One limit: a bucket for each client that was met of late, refilled steadily. A bucket that nobody took from for a
 * window is full again, and so may be forgotten.
 */
final class Buckets {
    static final Duration WINDOW = Duration.ofMinutes(1);
    /** Some 200 bytes each. */
    private static final int MOST = 50_000;

    private final String policy;
    private final long quota;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(WINDOW).maximumSize(MOST).build();

    Buckets(String policy, long quota) {
        this.policy = policy;
        this.quota = quota;
    }

    Verdict take(String client) {
        return new Verdict(policy, quota, bucket(client).tryConsumeAndReturnRemaining(1));
    }

    void giveBack(String client) {
        bucket(client).addTokens(1);
    }

    /** Being asked about keeps no client known. */
    boolean knows(String client) {
        return buckets.policy().getIfPresentQuietly(client) != null;
    }

    private Bucket bucket(String client) {
        return buckets.get(
                client,
                first -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                        .build());
    }
}
