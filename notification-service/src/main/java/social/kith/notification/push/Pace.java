package social.kith.notification.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import social.kith.notification.notification.NotificationService.Changed;
import social.kith.platform.id.Id;

/**
 * How often a notification is told that goes on growing, as when a thousand people react to one post: the first time at
 * once, then once a second, as it is by then. That it is gone or read is told at once, always.
 */
final class Pace {
    static final Duration ONCE_IN = Duration.ofSeconds(1);
    private final LongSupplier nanoTime;

    /** When each was told, the longest ago first; none that is longer ago than a second. */
    private final Map<Id, Long> told = new LinkedHashMap<>();

    private final Map<Id, Changed> waiting = new LinkedHashMap<>();

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Those of the changed ones that are to be told now; the others wait. */
    List<Changed> now(List<Changed> changed) {
        forgetOld();
        List<Changed> now = new ArrayList<>();
        for (Changed one : changed) {
            if (one.shown() && !one.read() && told.containsKey(one.id())) {
                waiting.put(one.id(), one);
                continue;
            }
            waiting.remove(one.id());
            if (one.shown()) note(one.id());
            now.add(one);
        }
        return now;
    }

    /** Those whose waiting is over. */
    List<Changed> due() {
        forgetOld();
        List<Changed> due = waiting.values().stream()
                .filter(one -> !told.containsKey(one.id()))
                .toList();
        for (Changed one : due) {
            waiting.remove(one.id());
            note(one.id());
        }
        return due;
    }

    /** They could not be told after all, and wait another second, unless they have grown further. */
    void putBack(List<Changed> due) {
        for (Changed one : due) waiting.putIfAbsent(one.id(), one);
    }

    /** How long until {@link #due} has the next; nothing where none waits. */
    OptionalLong nanosToNext() {
        return waiting.keySet().stream()
                .mapToLong(id -> ONCE_IN.toNanos()
                        - (nanoTime.getAsLong() - told.getOrDefault(id, nanoTime.getAsLong() - ONCE_IN.toNanos())))
                .map(left -> Math.max(left, 0))
                .min();
    }

    private void note(Id notification) {
        told.remove(notification);
        told.put(notification, nanoTime.getAsLong());
    }

    private void forgetOld() {
        long now = nanoTime.getAsLong();
        var oldest = told.values().iterator();
        while (oldest.hasNext() && now - oldest.next() >= ONCE_IN.toNanos()) oldest.remove();
    }
}
