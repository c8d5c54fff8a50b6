package social.kith.platform.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import social.kith.platform.event.Event;

/** Reads a topic from its beginning, as a consumer that was never there before. */
public final class Topic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final int ALL_THAT_FIT = 100_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private Topic(String name) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        System.getProperty("kafka.bootstrap.servers"),
                        "max.poll.records",
                        ALL_THAT_FIT),
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

    /** All events that are read once they are what is waited for; others may follow, so wait for one that was said later. */
    public List<Event> awaitEvents(Predicate<List<Event>> enough) {
        return await(Event::of, enough);
    }

    /** The text of every record so far, whether it is an event or not. */
    public List<String> awaitTexts(Predicate<List<String>> enough) {
        return await(Topic::text, enough);
    }

    /** All records so far, as soon as they are what is waited for. */
    public List<ConsumerRecord<String, byte[]>> awaitRecords(Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        return await(record -> record, enough);
    }

    /** Asks Kafka once at least, which answers as soon as there is anything, or after a moment. */
    private <T> List<T> await(Function<ConsumerRecord<String, byte[]>, T> read, Predicate<List<T>> enough) {
        List<T> all = records.stream().map(read).collect(Collectors.toCollection(ArrayList::new));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            for (var record : consumer.poll(MOMENT)) {
                records.add(record);
                all.add(read.apply(record));
            }
            if (enough.test(List.copyOf(all))) return all;
        } while (System.nanoTime() < deadline);
        throw new AssertionError("Not there after %d s; there are %d records, the last of them %s"
                .formatted(PATIENCE.toSeconds(), all.size(), all.isEmpty() ? "none" : all.getLast()));
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
