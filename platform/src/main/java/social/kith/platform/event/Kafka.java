package social.kith.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The way into Kafka: records in order, and the topics as Kith needs them. All other settings
 * ({@code kafka.bootstrap.servers}, security) come from the configuration.
 */
@Singleton
public class Kafka {
    private static final Duration ADMIN_PATIENCE = Duration.ofSeconds(3);
    private static final Duration CONSUMER_PATIENCE = Duration.ofSeconds(5);
    private static final Map<String, String> TOPIC = Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1",
            // What Kafka acknowledges leaves the outbox, so it has to be on the disk by then, not on its way.
            TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG,
            "1",
            // Positions run ahead of the clock once it was wrong and is set back; Kafka would refuse those events.
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
            String.valueOf(Long.MAX_VALUE));

    private static final Map<String, String> FLEETING =
            Map.of(TopicConfig.RETENTION_MS_CONFIG, "60000", TopicConfig.SEGMENT_MS_CONFIG, "60000");

    private static final int FLEETING_MS = 1_000;

    /**
     * Some 400 events. Never more than the 1 MiB that Kafka takes: several that it refuses together for their size are
     * split by this one, for ever where they are below it (KAFKA-8350).
     */
    private static final int BATCH_BYTES = 256 * 1024;

    private static final int LINGER_MS = 1_000;

    private final Map<String, Object> config;
    private final EventSource own;
    private final boolean compacted;
    private final Duration compactedWithin;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private boolean closed;

    /**
     * @param compacted whether of this service's own events Kafka keeps the last of each key alone
     * @param compactedWithin how long it may keep the others at most
     */
    Kafka(
            @Identifier("default-kafka-broker") Map<String, Object> config,
            EventSource own,
            @ConfigProperty(name = "kith.events.compacted", defaultValue = "false") boolean compacted,
            @ConfigProperty(name = "kith.events.compacted-within", defaultValue = "1D") Duration compactedWithin) {
        this.config = config;
        this.own = own;
        this.compacted = compacted;
        this.compactedWithin = compactedWithin;
    }

    /**
     * Sends the records in order, and returns when Kafka has them all. Where it refuses one, those after it do not go
     * out: they would get ahead of it, and who has applied a later event passes over an earlier one.
     *
     * @throws ExecutionException if Kafka refuses a record, or cannot be reached
     */
    public void send(List<ProducerRecord<String, byte[]>> records) throws ExecutionException, InterruptedException {
        var sending = producer();
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        for (var record : records)
            sent.add(sending.send(record, (where, refused) -> {
                if (refused != null) giveUp(sending);
            }));
        // Now: without it the producer would wait for more to come.
        sending.flush();
        for (var acknowledgement : sent) acknowledgement.get();
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (closed) throw new IllegalStateException("Closed");
        if (producer == null) producer = newProducer();
        return producer;
    }

    /** Runs in the producer's own thread, before it turns to the next record, and throws away what it still holds. */
    private void giveUp(KafkaProducer<String, byte[]> refused) {
        synchronized (this) {
            if (producer == refused) producer = null;
        }
        refused.close(Duration.ZERO);
    }

    private KafkaProducer<String, byte[]> newProducer() {
        var settings = new HashMap<>(config);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // One request at a time, and tried for ever: a later event must not get ahead of an earlier one.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        // What is sent together is one request, one flush at Kafka and one batch for whoever reads; send() ends the
        // wait.
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** For what may be lost: it is tried for a moment, and nobody waits for it. */
    public Producer<String, byte[]> fleetingProducer() {
        var settings = new HashMap<>(config);
        settings.put(ProducerConfig.ACKS_CONFIG, "1");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, FLEETING_MS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, FLEETING_MS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, FLEETING_MS);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1024L * 1024);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A reader of topics that belongs to no group and remembers nothing; the caller assigns, seeks and closes it. */
    public Consumer<String, byte[]> consumer() {
        var settings = new HashMap<>(config);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) CONSUMER_PATIENCE.toMillis());
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Makes the topics that are not there: one partition, kept for ever, since replicas are rebuilt from them. This
     * service's own is compacted where its settings say so, whoever made it.
     *
     * @throws ExecutionException if Kafka cannot be asked now
     */
    public void ensureTopics(Set<String> names) throws ExecutionException, InterruptedException {
        ensureTopics(names, TOPIC);
    }

    private void ensureTopics(Set<String> names, Map<String, String> like)
            throws ExecutionException, InterruptedException {
        var settings = new HashMap<>(config);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ADMIN_PATIENCE.toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ADMIN_PATIENCE.toMillis());
        var topics = names.stream()
                .map(name -> new NewTopic(name, Optional.of(1), Optional.empty()).configs(like))
                .collect(Collectors.toSet());
        try (var admin = AdminClient.create(settings)) {
            for (var made : admin.createTopics(topics).values().values()) {
                try {
                    made.get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) throw failed;
                }
            }
            if (compacted && names.contains(own.topic())) compact(admin);
        }
    }

    /**
     * Makes a topic for what is heard now or never, unless it is there.
     *
     * @throws ExecutionException if Kafka cannot be asked now
     */
    public void ensureFleetingTopic(String name) throws ExecutionException, InterruptedException {
        ensureTopics(Set.of(name), FLEETING);
    }

    private void compact(AdminClient admin) throws ExecutionException, InterruptedException {
        String within = String.valueOf(compactedWithin.toMillis());
        var settings = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, within,
                // What is still being written to is not compacted.
                TopicConfig.SEGMENT_MS_CONFIG, within);
        var changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, own.topic()), changes))
                .all()
                .get();
    }

    /** After the relay has stopped. */
    void close(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent stopping) {
        KafkaProducer<String, byte[]> last;
        synchronized (this) {
            closed = true;
            last = producer;
        }
        // Not while this is locked: it waits for the producer's thread, which may be on its way into giveUp.
        if (last != null) last.close(Duration.ofSeconds(2));
    }
}
