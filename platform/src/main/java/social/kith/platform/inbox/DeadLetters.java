package social.kith.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import social.kith.platform.event.EventSource;
import social.kith.platform.event.Kafka;

/**
 * Where records go that cannot be applied: a topic of the service that could not, the record as it came, with the
 * reason in a header. {@code kith_dead_letters_total} counts them: anything but 0 is an alarm. What is no event has no
 * position, so it may be put aside again when the topic is read again.
 */
@Singleton
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LARGEST_VALUE = 768 * 1024;
    private static final int LARGEST_REASON = 1_000;
    private final Kafka kafka;
    private final String topic;
    private final Counter count;

    DeadLetters(Kafka kafka, EventSource service, MeterRegistry metrics) {
        this.kafka = kafka;
        this.topic = service.topic() + ".dead-letters";
        this.count = metrics.counter("kith.dead.letters");
    }

    /**
     * Returns once Kafka has it.
     *
     * @throws ExecutionException if Kafka does not take it now
     */
    void add(ConsumerRecord<String, byte[]> record, Throwable reason) throws ExecutionException, InterruptedException {
        LOG.errorf(reason, "Record %s/%d cannot be applied and goes to %s", record.topic(), record.offset(), topic);
        byte[] value = record.value();
        // With our headers it would be more than Kafka takes. It stays where it was, for ever, and that is noted.
        if (value != null && value.length > LARGEST_VALUE) value = null;
        var letter = new ProducerRecord<>(topic, null, record.timestamp(), record.key(), value);
        record.headers().forEach(letter.headers()::add);
        String why = PassingFault.root(reason).toString();
        String origin = record.topic() + "/" + record.offset();
        letter.headers().add("kith-reason", bytes(why.substring(0, Math.min(why.length(), LARGEST_REASON))));
        letter.headers().add("kith-origin", bytes(origin));
        kafka.ensureTopics(Set.of(topic));
        kafka.send(List.of(letter));
        count.increment();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
