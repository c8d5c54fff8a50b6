package social.kith.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventSources;

/** What becomes of positions that no transaction notes. */
class PassedOverTest {
    private final BlockingQueue<Map<String, Long>> noted = new ArrayBlockingQueue<>(10);
    private final AtomicInteger faults = new AtomicInteger();
    private final PassedOver passedOver = new PassedOver(new RecordingInbox());

    @Test
    void theFurthestOfEachSourceIsNotedOnce() throws Exception {
        passedOver.add(event("garden", 7));
        passedOver.add(event("kitchen", 3));
        passedOver.add(event("garden", 9));
        // Sent again, as after a crash of its source.
        passedOver.add(event("garden", 8));
        passedOver.start(new StartupEvent());
        assertThat(noted.poll(20, TimeUnit.SECONDS)).isEqualTo(Map.of("garden", 9L, "kitchen", 3L));
        passedOver.add(event("kitchen", 4));
        assertThat(noted.poll(20, TimeUnit.SECONDS)).isEqualTo(Map.of("kitchen", 4L));
        passedOver.stop(new ShutdownEvent());
        assertThat(noted).isEmpty();
    }

    @Test
    void aStopNotesWhatIsLeft() throws Exception {
        passedOver.start(new StartupEvent());
        passedOver.add(event("garden", 7));
        passedOver.stop(new ShutdownEvent());
        assertThat(noted).containsExactly(Map.of("garden", 7L));
    }

    @Test
    void whatCannotBeNotedIsNotedLater() throws Exception {
        faults.set(1);
        passedOver.start(new StartupEvent());
        passedOver.add(event("garden", 7));
        assertThat(noted.poll(20, TimeUnit.SECONDS)).isEqualTo(Map.of("garden", 7L));
        assertThat(faults).hasValue(0);
        passedOver.stop(new ShutdownEvent());
    }

    private static Event event(String source, long position) {
        return new Event(source, position, "Planted", "1", "{}", null);
    }

    private final class RecordingInbox extends Inbox {
        @SuppressWarnings("NullAway") // no database
        RecordingInbox() {
            super(
                    null,
                    null,
                    new EventTracing(OpenTelemetry.noop().getTracer("test")),
                    Rebuilds.none(),
                    EventSources.named("notes-service"),
                    null,
                    List.of());
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
