package social.kith.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import social.kith.platform.id.Id;
import social.kith.platform.notes.Notes.NoteService;
import social.kith.platform.notes.Notes.NoteWritten;

@QuarkusTest
class SentTogetherTest {
    private static final TopicPartition NOTES = new TopicPartition("kith.notes", 0);
    private static final int MANY = 100;

    @Inject
    NoteService notes;

    @Inject
    Outbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void whatIsSaidTogetherIsOneBatchForWhoeverReads() {
        await().until(() -> table.pending() == 0);
        try (var reader = batchByBatch()) {
            reader.assign(List.of(NOTES));
            reader.seekToEnd(List.of(NOTES));
            reader.position(NOTES); // it looks for the end only when it is asked
            List<String> keys = new ArrayList<>();
            notes.together(() -> {
                for (int i = 0; i < MANY; i++) {
                    Id id = Id.next();
                    keys.add(id.toString());
                    outbox.append(new NoteWritten(id, "x".repeat(1_000)));
                }
            });
            List<String> first = new ArrayList<>();
            await().until(() -> {
                reader.poll(Duration.ofMillis(50)).records(NOTES).stream()
                        .map(ConsumerRecord::key)
                        .forEach(first::add);
                return !first.isEmpty();
            });
            assertThat(first).containsExactlyElementsOf(keys);
        }
    }

    /** Kafka never cuts a batch: who takes one byte at a time gets one batch at a time. */
    private KafkaConsumer<String, byte[]> batchByBatch() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
