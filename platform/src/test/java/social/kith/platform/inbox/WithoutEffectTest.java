package social.kith.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.Event;

/** What becomes of positions that no transaction notes. */
class WithoutEffectTest {
    private final BlockingQueue<Map<String, Long>> noted = new ArrayBlockingQueue<>(10);
    private final Map<String, Long> stored = new ConcurrentHashMap<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final WithoutEffect withoutEffect = new WithoutEffect(new RecordingInbox());

    @Test
    void theFurthestOfEachSourceIsNotedOnce() throws Exception {
        withoutEffect.add(event("garden", 7));
        withoutEffect.add(event("kitchen", 3));
        withoutEffect.add(event("garden", 9));
        // Sent again, as after a crash of its source.
        withoutEffect.add(event("garden", 8));
        withoutEffect.start(new StartupEvent());
        assertThat(noted.poll(20, TimeUnit.SECONDS)).isEqualTo(Map.of("garden", 9L, "kitchen", 3L));
        withoutEffect.add(event("kitchen", 4));
        assertThat(noted.poll(20, TimeUnit.SECONDS)).isEqualTo(Map.of("kitchen", 4L));
        withoutEffect.stop(new ShutdownEvent());
        assertThat(noted).isEmpty();
    }

    @Test
    void whatIsNotedWithAnEffectIsNotNotedAgain() throws Exception {
        stored.put("garden", 8L);
        withoutEffect.start(new StartupEvent());
        withoutEffect.add(event("garden", 7));
        withoutEffect.add(event("kitchen", 3));
        withoutEffect.stop(new ShutdownEvent());
        assertThat(noted).containsExactly(Map.of("kitchen", 3L));
    }

    @Test
    void aStopNotesWhatIsLeft() throws Exception {
        withoutEffect.start(new StartupEvent());
        withoutEffect.add(event("garden", 7));
        withoutEffect.stop(new ShutdownEvent());
        assertThat(noted).containsExactly(Map.of("garden", 7L));
    }

    @Test
    void whatCannotBeNotedIsNotedLater() throws Exception {
        faults.set(1);
        withoutEffect.start(new StartupEvent());
        withoutEffect.add(event("garden", 7));
        assertThat(noted.poll(20, TimeUnit.SECONDS)).isEqualTo(Map.of("garden", 7L));
        withoutEffect.stop(new ShutdownEvent());
    }

    private static Event event(String source, long position) {
        return new Event(source, position, "Planted", "1", "{}", null);
    }

    private final class RecordingInbox extends UnstoredInbox {
        @Override
        Map<String, Long> positions() {
            return stored;
        }

        @Override
        void advanceTo(Map<String, Long> positions) {
            if (faults.get() > 0) {
                faults.decrementAndGet();
                throw new IllegalStateException("The disk is full");
            }
            noted.add(positions);
        }
    }
}
