package social.kith.notification.webpush;

import java.util.HashMap;
import java.util.Map;

/**
 * How many pushes are under way, and to which of the push services that are known: one that is slow fills its own places,
 * not all, whatever names there are below its host.
 */
final class InFlight {
    static final int MOST = 64;
    static final int MOST_TO_ONE = 16;
    private final Map<String, Integer> byService = new HashMap<>();
    private int all;

    /** How many more may be sent there now. */
    synchronized int free(String service) {
        return Math.min(MOST - all, MOST_TO_ONE - byService.getOrDefault(service, 0));
    }

    synchronized void begin(String service) {
        byService.merge(service, 1, Integer::sum);
        all++;
    }

    synchronized void end(String service) {
        byService.computeIfPresent(service, (same, number) -> number == 1 ? null : number - 1);
        all--;
    }
}
