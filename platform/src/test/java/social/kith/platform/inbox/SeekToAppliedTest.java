package social.kith.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class SeekToAppliedTest {
    private static final TopicPartition ELSEWHERE = new TopicPartition("kith.elsewhere", 0);
    private static final TopicPartition BEYOND = new TopicPartition("kith.beyond", 0);

    private final TimedConsumer consumer = new TimedConsumer();

    private static long micros(long millis) {
        return millis * 1000 + 123;
    }

    private void assigned(Map<String, Long> applied) {
        assigned(applied, Rebuilds.none());
    }

    private void assigned(Map<String, Long> applied, Rebuild rebuild) {
        consumer.assign(List.of(ELSEWHERE, BEYOND));
        consumer.updateEndOffsets(Map.of(ELSEWHERE, 3L, BEYOND, 0L));
        consumer.updateBeginningOffsets(Map.of(ELSEWHERE, 0L, BEYOND, 0L));
        new SeekToApplied(new AppliedPositions(new StoredInbox(applied)), rebuild)
                .onPartitionsAssigned(consumer, List.of(ELSEWHERE, BEYOND));
    }

    @Test
    void whereNothingIsAppliedItBeginsAtTheBeginning() {
        consumer.times.put(1_000L, 0L);
        assigned(Map.of());
        assertThat(consumer.position(ELSEWHERE)).isZero();
        assertThat(consumer.position(BEYOND)).isZero();
    }

    @Test
    void itGoesOnWithTheFirstRecordAsLateAsTheLastOneApplied() {
        consumer.times.putAll(Map.of(1_000L, 0L, 2_000L, 1L, 3_000L, 2L));
        assigned(Map.of("elsewhere", micros(2_000)));
        assertThat(consumer.position(ELSEWHERE)).isOne();
    }

    @Test
    void ofSeveralRecordsInOneMillisecondItTakesTheFirst() {
        // Kafka answers with the first of them; asked for the next millisecond it would leave some out.
        consumer.times.putAll(Map.of(2_000L, 1L, 2_001L, 5L));
        assigned(Map.of("elsewhere", micros(2_000) + 800));
        assertThat(consumer.position(ELSEWHERE)).isOne();
    }

    @Test
    void whereAllRecordsAreOlderItWaitsAtTheEndThatItSawFirst() {
        consumer.times.put(1_000L, 0L);
        consumer.endsLaterBy = 1;
        assigned(Map.of("elsewhere", micros(9_000)));
        assertThat(consumer.position(ELSEWHERE)).isEqualTo(3);
    }

    @Test
    void whatARebuildReadsApartIsNotReadAgain() {
        consumer.times.putAll(Map.of(1_000L, 0L, 2_000L, 1L, 3_000L, 2L));
        assigned(Map.of("elsewhere", micros(1_000)), Rebuilds.of(Map.of("elsewhere", micros(3_000))));
        assertThat(consumer.position(ELSEWHERE)).isEqualTo(2);
    }

    /** Knows offsets by time, for the first partition. */
    private static final class TimedConsumer extends MockConsumer<String, byte[]> {
        private final TreeMap<Long, Long> times = new TreeMap<>();
        private long endsLaterBy;

        TimedConsumer() {
            super("earliest");
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> wanted) {
            updateEndOffsets(Map.of(ELSEWHERE, 3 + endsLaterBy, BEYOND, endsLaterBy));
            Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
            wanted.forEach((partition, time) -> {
                var entry = partition.equals(ELSEWHERE) ? times.ceilingEntry(time) : null;
                found.put(partition, entry == null ? null : new OffsetAndTimestamp(entry.getValue(), entry.getKey()));
            });
            return found;
        }
    }

    static final class StoredInbox extends UnstoredInbox {
        private final Map<String, Long> stored;

        StoredInbox(Map<String, Long> stored) {
            this.stored = stored;
        }

        @Override
        Map<String, Long> positions() {
            return stored;
        }

        @Override
        Map<String, Long> beginning() {
            return stored;
        }
    }
}
