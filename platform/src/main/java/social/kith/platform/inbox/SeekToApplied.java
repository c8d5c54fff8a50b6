package social.kith.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import social.kith.platform.event.Event;

/**
 * Begins where the database says, not where Kafka remembers: at the first record as late as the last event applied. So
 * a database that was lost or emptied is filled again from the topics, and a Kafka that was lost is no trouble either.
 */
@ApplicationScoped
@Identifier(InboxChannel.NAME)
class SeekToApplied implements KafkaConsumerRebalanceListener {
    private final AppliedPositions applied;
    private final Rebuild rebuild;

    SeekToApplied(AppliedPositions applied, Rebuild rebuild) {
        this.applied = applied;
        this.rebuild = rebuild;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        // What is old is read apart. The goal first: once it is reached and gone, that much is applied.
        seek(consumer, partitions, source -> Math.max(rebuild.goals().getOrDefault(source, 0L), applied.of(source)));
    }

    /** To the first record of each as late as that position. */
    static void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, ToLongFunction<String> position) {
        // The ends first: what comes in between the two questions is then read, not passed over.
        var ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> times = new HashMap<>();
        for (var partition : partitions)
            times.put(partition, Event.millis(position.applyAsLong(Event.source(partition.topic()))));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            Long end = ends.get(partition);
            if (found != null) consumer.seek(partition, found.offset());
            else if (end != null) consumer.seek(partition, end);
        });
    }
}
