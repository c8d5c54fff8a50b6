package social.kith.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final Event EVENT =
            new Event("elsewhere", 1763816400000123L, "NoteHeard", "key", "{\"text\":\"é😀\"}", "00-aa-bb-00");

    private static ConsumerRecord<String, byte[]> record(
            String topic, @Nullable String key, @Nullable String value, Headers headers) {
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                EVENT.time().toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                headers,
                Optional.empty());
    }

    private static Headers headers() {
        return EVENT.toRecord("kith.elsewhere").headers();
    }

    private static void refused(ConsumerRecord<String, byte[]> record) {
        assertThatThrownBy(() -> Event.of(record)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheSameAfterTheJourney() {
        assertThat(Event.of(record("kith.elsewhere", EVENT.key(), EVENT.data(), headers())))
                .isEqualTo(EVENT);
    }

    @Test
    void needsNoTrace() {
        var headers = headers().remove("traceparent");
        assertThat(Event.of(record("kith.elsewhere", "key", "{}", headers)).traceparent())
                .isNull();
    }

    @Test
    void isNoRecordWithoutKeyOrValue() {
        refused(record("kith.elsewhere", null, "{}", headers()));
        refused(record("kith.elsewhere", "key", null, headers()));
    }

    @Test
    void isNoRecordThatLacksAHeaderOrHasAnEmptyOne() {
        refused(record("kith.elsewhere", "key", "{}", new RecordHeaders()));
        for (String name : new String[] {"ce_source", "ce_position", "ce_type"}) {
            refused(record("kith.elsewhere", "key", "{}", headers().remove(name)));
            refused(record("kith.elsewhere", "key", "{}", headers().add(name, null)));
        }
    }

    @Test
    void isNoRecordWhosePositionIsNoNumber() {
        for (String position : new String[] {"", "first", "1.5", "99999999999999999999"})
            refused(record(
                    "kith.elsewhere",
                    "key",
                    "{}",
                    headers().add("ce_position", position.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void doesNotComeFromAnotherContextThanItsTopic() {
        refused(record("kith.identity", "key", "{}", headers()));
    }
}
