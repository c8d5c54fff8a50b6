package social.kith.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to and reads from a broker as a client. */
final class KafkaRecords {

    private static final TopicPartition TOPIC = new TopicPartition("letters", 0);

    private KafkaRecords() {}

    static List<String> write(String bootstrapServers, int count) throws Exception {
        List<String> letters =
                IntStream.range(0, count).mapToObj(i -> "letter " + i).toList();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            var sent = letters.stream()
                    .map(letter -> producer.send(new ProducerRecord<>(TOPIC.topic(), letter)))
                    .toList();
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        }
        return letters;
    }

    static List<String> read(String bootstrapServers) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            long end = consumer.endOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
            consumer.assign(List.of(TOPIC));
            consumer.seekToBeginning(List.of(TOPIC));
            List<String> letters = new ArrayList<>();
            while (consumer.position(TOPIC) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(letter -> letters.add(letter.value()));
            }
            return letters;
        }
    }
}
