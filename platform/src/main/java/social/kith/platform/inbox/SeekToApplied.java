package social.kith.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

    SeekToApplied(AppliedPositions applied) {
        this.applied = applied;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        // The ends first: what comes in between the two questions is then read, not passed over.
        var ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> times = new HashMap<>();
        for (var partition : partitions)
            times.put(partition, Event.millis(applied.of(Event.source(partition.topic()))));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            Long end = ends.get(partition);
            if (found != null) consumer.seek(partition, found.offset());
            else if (end != null) consumer.seek(partition, end);
        });
    }
}
