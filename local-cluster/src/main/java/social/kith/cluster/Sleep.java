package social.kith.cluster;

import java.time.Duration;

/** A pause that ends with an exception where the thread is told to give up. */
public final class Sleep {

    private Sleep() {}

    static void millis(long millis) {
        of(Duration.ofMillis(millis));
    }

    /** @throws ClusterException where the thread is interrupted */
    public static void of(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException("Interrupted", e);
        }
    }
}
