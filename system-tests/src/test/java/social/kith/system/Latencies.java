package social.kith.system;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * How long effects take, measured and printed. {@code -Dkith.rounds} says how many rounds count: the default is enough to show
 * that effects come, a p99 takes 150 or so.
 */
final class Latencies {
    private static final int MEASURED = Integer.getInteger("kith.rounds", 25);
    /** The first rounds, which do not count. */
    static final int WARM_UP = MEASURED / 5;

    static final int ALL_ROUNDS = WARM_UP + MEASURED;

    private Latencies() {}

    /** How long it takes from now until that is so. */
    static long micros(Callable<Boolean> effect) {
        long began = System.nanoTime();
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofNanos(1))
                .until(effect);
        return (System.nanoTime() - began) / 1000;
    }

    /** @param warmUp how many of the first do not count */
    static void print(String what, List<Long> micros, int warmUp) {
        List<Long> warm = new ArrayList<>(micros.subList(warmUp, micros.size()));
        Collections.sort(warm);
        System.err.printf(
                "LATENCY %-44s p50 %6.1f ms   p99 %6.1f ms   (%d times)%n",
                what,
                warm.get(warm.size() / 2) / 1000.0,
                warm.get((int) Math.ceil(warm.size() * 0.99) - 1) / 1000.0,
                warm.size());
    }
}
