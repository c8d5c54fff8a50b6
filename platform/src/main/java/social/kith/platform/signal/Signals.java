package social.kith.platform.signal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import social.kith.platform.event.EventSource;
import social.kith.platform.event.Kafka;

/**
 * Calls something out to the other instances of this service, now or never: that somebody types, that a count has
 * changed. What is called out may be lost, and is forgotten within minutes; whatever must not be is an event. Only where
 * {@code kith.signals} is on.
 */
@ApplicationScoped
public class Signals {
    private static final Logger LOG = Logger.getLogger(Signals.class);
    private static final String FROM = "kith-from";
    private static final int MOST_WAITING = 1_000;
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final long PAUSE_MS = 1_000;

    private final Kafka kafka;
    private final String topic;
    private final boolean on;
    private final Event<SignalHeard> heard;
    private final byte[] self = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean stopped;
    private List<Thread> threads = List.of();

    Signals(
            Kafka kafka,
            EventSource service,
            @ConfigProperty(name = "kith.signals", defaultValue = "false") boolean on,
            Event<SignalHeard> heard) {
        this.kafka = kafka;
        this.topic = service.topic() + ".signals";
        this.on = on;
        this.heard = heard;
    }

    /** Returns at once; the other instances observe {@link SignalHeard}, this one does not. */
    public void send(String text) {
        if (on && !waiting.offer(text)) LOG.debug("Too much to call out: this is not");
    }

    void start(@Observes StartupEvent started) {
        if (on)
            threads = List.of(
                    Thread.ofPlatform().name("signals-out").daemon().start(() -> insist(this::sendAll)),
                    Thread.ofPlatform().name("signals-in").daemon().start(() -> insist(this::hearAll)));
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) thread.join(2_000);
    }

    private interface Work {
        void run() throws Exception;
    }

    private void insist(Work work) {
        try {
            while (!stopped) {
                try {
                    work.run();
                } catch (InterruptedException stopping) {
                    return;
                } catch (Throwable failed) { // errors too: this instance would be deaf, and nobody would see it
                    if (stopped) return;
                    LOG.warnf("Nothing is called out to other instances, or heard of them, for a moment: %s", failed);
                    Thread.sleep(PAUSE_MS);
                }
            }
        } catch (InterruptedException stopping) {
            // nobody listens any more
        }
    }

    private void sendAll() throws Exception {
        try (var producer = kafka.fleetingProducer()) {
            while (true) {
                var record = new ProducerRecord<>(topic, "", waiting.take().getBytes(StandardCharsets.UTF_8));
                record.headers().add(FROM, self);
                producer.send(record, (where, lost) -> {
                    if (lost != null) LOG.debugf("A signal is lost: %s", lost);
                });
            }
        }
    }

    private void hearAll() throws Exception {
        kafka.ensureFleetingTopic(topic);
        try (var consumer = kafka.consumer()) {
            var partitions = List.of(new TopicPartition(topic, 0));
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (!stopped) for (var record : consumer.poll(WAIT)) hear(record);
        }
    }

    private void hear(ConsumerRecord<String, byte[]> record) {
        var from = record.headers().lastHeader(FROM);
        if (from == null || Arrays.equals(from.value(), self)) return;
        try {
            heard.fire(new SignalHeard(new String(record.value(), StandardCharsets.UTF_8)));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "A signal was not understood");
        }
    }
}
