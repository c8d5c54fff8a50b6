package social.kith.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import social.kith.platform.event.EventSource;
import social.kith.platform.event.Kafka;

/**
 * Where records go that cannot be applied: a topic of the service that could not, the record as it came, with the
 * reason in a header. {@code kith_dead_letters_total} counts them: anything but 0 is an alarm.
 */
@Singleton
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private final Kafka kafka;
    private final String topic;
    private final Counter count;

    DeadLetters(Kafka kafka, EventSource service, MeterRegistry metrics) {
        this.kafka = kafka;
        this.topic = service.topic() + ".dead-letters";
        this.count = metrics.counter("kith.dead.letters");
    }

    /** Returns once Kafka has it. */
    void add(ConsumerRecord<String, byte[]> record, Exception reason) throws InterruptedException {
        LOG.errorf(reason, "Record %s/%d cannot be applied and goes to %s", record.topic(), record.offset(), topic);
        var letter = new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        letter.headers().add("kith-reason", reason.toString().getBytes(StandardCharsets.UTF_8));
        letter.headers().add("kith-origin", (record.topic() + "/" + record.offset()).getBytes(StandardCharsets.UTF_8));
        try {
            kafka.producer().send(letter).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka did not take a dead letter", failed);
        }
        count.increment();
    }
}
