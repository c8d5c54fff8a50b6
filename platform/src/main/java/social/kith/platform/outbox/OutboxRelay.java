package social.kith.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventSource;
import social.kith.platform.event.Kafka;
import social.kith.platform.instance.Turn;
import social.kith.platform.instance.Turns;

/**
 * Brings what is in the outbox to Kafka, in order, right after the commit; after many events what follows them waits a
 * moment and goes out together. What a crash or a Kafka that is down kept back goes out later; what went out and was not
 * yet deleted goes out again, and the inbox passes over it. Of several instances, the one that has committed publishes, a
 * batch at a time, whatever is there; the others wait for their turn.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    private static final int MANY = 50;
    private static final long GATHER_MS = 50;
    private static final long LOOK_ANYWAY_MS = 1_000;
    private static final long BACK_OFF_MS = 250;
    private static final long LONGEST_BACK_OFF_MS = 4_000;

    private final OutboxTable outbox;
    private final Kafka kafka;
    private final EventSource source;
    private final Turn turn;
    private final BlockingQueue<Boolean> wakes = new ArrayBlockingQueue<>(1);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    OutboxRelay(OutboxTable outbox, Kafka kafka, EventSource source, Turns turns) {
        this.outbox = outbox;
        this.kafka = kafka;
        this.source = source;
        this.turn = turns.of("outbox");
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        if (thread == null) return;
        thread.interrupt();
        thread.join(2_000);
        turn.close();
    }

    /** Says that something was committed. */
    void wake() {
        // A wake that is already there will see it too.
        boolean unused = wakes.offer(true);
    }

    private void run() {
        long backOff = BACK_OFF_MS;
        boolean topicThere = false;
        while (running) {
            try {
                if (!topicThere) kafka.ensureTopics(Set.of(source.topic()));
                topicThere = true;
                while (running) {
                    int sent = publishBatch();
                    if (sent == 0) break;
                    // More are on their way then, and each batch costs every service that hears of it.
                    if (sent >= MANY && sent < BATCH) pause(GATHER_MS);
                }
                backOff = BACK_OFF_MS;
                Boolean unused = wakes.poll(LOOK_ANYWAY_MS, TimeUnit.MILLISECONDS);
            } catch (Throwable failed) { // errors too: with a relay that is dead, events would wait unseen
                if (!running) return;
                LOG.warnf("Events wait in the outbox, next try in %d ms: %s", (Object) backOff, failed);
                topicThere = false; // Kafka may come back empty
                pause(backOff);
                backOff = Math.min(backOff * 2, LONGEST_BACK_OFF_MS);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            // no longer running
        }
    }

    /** @return how many events went out */
    private int publishBatch() throws InterruptedException, ExecutionException, IOException {
        try (var taken = turn.take()) {
            List<Event> events = outbox.first(BATCH);
            if (events.isEmpty()) return 0;
            kafka.send(
                    events.stream().map(event -> event.toRecord(source.topic())).toList());
            outbox.deleteUpTo(events.getLast().position());
            return events.size();
        }
    }
}
