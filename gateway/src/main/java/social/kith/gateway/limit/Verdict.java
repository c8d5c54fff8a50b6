package social.kith.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import java.time.Duration;

/** Whether one more request is within a limit, and what its answer says about it. */
public final class Verdict {
    private static final long NANOS = Duration.ofSeconds(1).toNanos();
    private final String policy;
    private final long quota;
    private final ConsumptionProbe probe;

    Verdict(String policy, long quota, ConsumptionProbe probe) {
        this.policy = policy;
        this.quota = quota;
        this.probe = probe;
    }

    public boolean isWithin() {
        return probe.isConsumed();
    }

    /** Seconds until one more would be; at least one. */
    public long retryAfter() {
        return seconds(probe.getNanosToWaitForRefill());
    }

    /**
     * Says what the limit is and what is left of it (draft-ietf-httpapi-ratelimit-headers-10), beside what a service
     * says of its own.
     */
    public void tell(MultiMap headers) {
        headers.add("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, quota, Buckets.WINDOW.toSeconds()));
        headers.add("RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, probe.getRemainingTokens(), reset()));
    }

    /** The same moment as {@code Retry-After} where there is one. */
    private long reset() {
        return isWithin() ? seconds(probe.getNanosToWaitForReset()) : retryAfter();
    }

    private static long seconds(long nanos) {
        return Math.max(1, Math.ceilDiv(nanos, NANOS));
    }
}
