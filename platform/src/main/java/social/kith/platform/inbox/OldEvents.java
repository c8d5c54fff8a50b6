package social.kith.platform.inbox;

import static java.util.function.Predicate.not;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.Event;
import social.kith.platform.event.Kafka;

/**
 * Reads, while replicas are rebuilt, the topics up to the goals; apart from the inbox's own reading, which waits: a new
 * event of one source must not be acted upon while what another one said long ago is still unknown.
 */
@ApplicationScoped
class OldEvents {
    private static final Logger LOG = Logger.getLogger(OldEvents.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final long PAUSE_MS = 1_000;

    private final Rebuild rebuild;
    private final AppliedPositions applied;
    private final InboxChannel channel;
    private final Kafka kafka;
    private final Set<String> complained = new HashSet<>();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    OldEvents(Rebuild rebuild, AppliedPositions applied, InboxChannel channel, Kafka kafka) {
        this.rebuild = rebuild;
        this.applied = applied;
        this.channel = channel;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent started) {
        if (rebuild.isUnderway())
            thread = Thread.ofPlatform().name("old-events").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        if (thread == null) return;
        thread.interrupt();
        thread.join(2_000);
    }

    private void run() {
        while (running && rebuild.isUnderway()) {
            try (var consumer = kafka.consumer()) {
                read(consumer);
                channel.reachedGoals();
                rebuild.end();
            } catch (InterruptedException | InterruptException stopping) {
                return;
            } catch (Throwable failed) { // errors too: nothing would be answered ever again
                LOG.warnf("The rebuild waits: %s", failed);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stopping) {
            // no longer running
        }
    }

    private void read(Consumer<String, byte[]> consumer) throws InterruptedException {
        var partitions = rebuild.goals().keySet().stream()
                .map(source -> new TopicPartition(Event.topic(source), 0))
                .toList();
        consumer.assign(partitions);
        SeekToApplied.seek(consumer, partitions, applied::of);
        for (var left = unreached(partitions); !left.isEmpty(); left = unreached(partitions)) {
            consumer.pause(partitions.stream().filter(not(left::contains)).toList());
            var records = consumer.poll(WAIT);
            if (records.isEmpty()) complainOfWhatIsLost(consumer, left);
            else channel.replay(records);
        }
    }

    private List<TopicPartition> unreached(List<TopicPartition> partitions) {
        return partitions.stream()
                .filter(partition -> {
                    String source = Event.source(partition.topic());
                    return applied.of(source) < rebuild.goals().getOrDefault(source, 0L);
                })
                .toList();
    }

    private void complainOfWhatIsLost(Consumer<String, byte[]> consumer, List<TopicPartition> unreached) {
        consumer.endOffsets(unreached).forEach((partition, end) -> {
            if (consumer.position(partition) >= end && complained.add(partition.topic()))
                LOG.errorf(
                        "%s ends before what was applied of it: it is not whole, and nothing is answered until it is",
                        partition.topic());
        });
    }
}
