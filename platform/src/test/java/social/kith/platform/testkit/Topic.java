package social.kith.platform.testkit;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import social.kith.platform.event.Event;

/** Reads a topic from its beginning, as a consumer that was never there before. */
public final class Topic implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private Topic(String name) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", System.getProperty("kafka.bootstrap.servers")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partition = new TopicPartition(name, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** What that context has said. */
    public static Topic of(String source) {
        return new Topic(Event.topic(source));
    }

    public static Topic named(String name) {
        return new Topic(name);
    }

    /** The first event of that type and key, waited for. */
    public Event next(String type, String key) {
        return awaitEvents(events -> events.stream()
                        .anyMatch(event ->
                                event.type().equals(type) && event.key().equals(key)))
                .stream()
                .filter(event -> event.type().equals(type) && event.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** All events so far, as soon as they are what is waited for. */
    public List<Event> awaitEvents(Predicate<List<Event>> enough) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            read();
            return enough.test(events());
        });
        return events();
    }

    /** The text of every record so far, whether it is an event or not. */
    public List<String> awaitTexts(Predicate<List<String>> enough) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            read();
            return enough.test(texts());
        });
        return texts();
    }

    /** All records so far, as soon as they are what is waited for. */
    public List<ConsumerRecord<String, byte[]>> awaitRecords(Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            read();
            return enough.test(List.copyOf(records));
        });
        return List.copyOf(records);
    }

    private List<Event> events() {
        return records.stream().map(Event::of).toList();
    }

    private List<String> texts() {
        return records.stream()
                .map(record -> record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private void read() {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
