package social.kith.benchmarks;

import java.time.Duration;

/**
 * What requests of one kind came to.
 *
 * @param latencies of each request in nanoseconds, the shortest first
 * @param time in which they were answered
 * @param cpu that was used meanwhile
 */
record Measured(long[] latencies, Duration time, Cpu cpu) {
    double perSecond() {
        return latencies.length * 1e9 / time.toNanos();
    }

    /** What so many per cent of them took at the most, in milliseconds. */
    double percentile(int percent) {
        return latencies[(latencies.length - 1) * percent / 100] / 1e6;
    }

    /** A request's share. */
    double micros(Duration used) {
        return used.toNanos() / 1e3 / latencies.length;
    }
}
