package social.kith.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How far this instance has seen each source's events applied, by itself or by another one, for those who wait for it. Its
 * own service's events are the changes of its own database, and applied before they are events.
 */
@ApplicationScoped
public class AppliedPositions {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<String, Long> positions;

    AppliedPositions(Inbox inbox) {
        positions = new HashMap<>(inbox.beginning());
    }

    /** The position up to which everything of that source is applied; 0 where nothing is. */
    public long of(String source) {
        lock.lock();
        try {
            return positions.getOrDefault(source, 0L);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until everything up to those positions is applied.
     *
     * @return whether it is; {@code false} when the time was up before
     */
    public boolean await(Map<String, Long> wanted, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!reached(wanted)) {
                if (left <= 0) return false;
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean reached(Map<String, Long> wanted) {
        return wanted.entrySet().stream()
                .allMatch(entry -> positions.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    /** @return whether that is further than before */
    boolean advance(String source, long position) {
        lock.lock();
        try {
            if (positions.getOrDefault(source, 0L) >= position) return false;
            positions.put(source, position);
            moved.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }
}
