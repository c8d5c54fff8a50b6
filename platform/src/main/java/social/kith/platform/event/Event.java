package social.kith.platform.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * A domain event as it travels: a CloudEvent in Kafka's binary mode, the data alone in the record's value, all else in
 * headers.
 *
 * @param source the context that it happened in, such as {@code social-graph}
 * @param position its place among the events of its source: microseconds since 1970, raised where two would be equal,
 *     so that a later event has a greater one even when the source lost its database
 * @param type the simple name of the {@link DomainEvent}
 * @param data JSON
 * @param traceparent the W3C trace context of the request that caused it
 */
public record Event(
        String source,
        long position,
        String type,
        String key,
        String data,
        @Nullable String traceparent) {
    private static final String TOPIC_PREFIX = "kith.";

    /** The topic of everything that happens in a context; one partition, since its order is what the inbox rests on. */
    public static String topic(String source) {
        return TOPIC_PREFIX + source;
    }

    /** The source whose topic that is. */
    public static String source(String topic) {
        return topic.substring(TOPIC_PREFIX.length());
    }

    /** When it happened, by the clock of its source. */
    public Instant time() {
        return Instant.ofEpochMilli(millis(position));
    }

    /** The record's timestamp for a position; never falls as positions rise, so a consumer can seek by it. */
    public static long millis(long position) {
        return position / 1000;
    }

    public ProducerRecord<String, byte[]> toRecord(String topic) {
        return new ProducerRecord<>(
                topic, null, millis(position), key, data.getBytes(StandardCharsets.UTF_8), headers());
    }

    private List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        headers.add(header("ce_specversion", "1.0"));
        headers.add(header("ce_id", source + "-" + position));
        headers.add(header("ce_source", source));
        headers.add(header("ce_type", type));
        headers.add(header("ce_time", time().toString()));
        headers.add(header("ce_position", Long.toString(position)));
        headers.add(header("content-type", "application/json"));
        if (traceparent != null) headers.add(header("traceparent", traceparent));
        return headers;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if the record is no event of the context whose topic it is on */
    public static Event of(ConsumerRecord<String, byte[]> record) {
        String source = require(record, "ce_source");
        if (!topic(source).equals(record.topic()))
            throw new IllegalArgumentException("An event of " + source + " on " + record.topic());
        return new Event(
                source,
                Long.parseLong(require(record, "ce_position")),
                require(record, "ce_type"),
                record.key(),
                new String(record.value(), StandardCharsets.UTF_8),
                text(record, "traceparent"));
    }

    private static String require(ConsumerRecord<String, byte[]> record, String header) {
        String text = text(record, header);
        if (text == null || record.key() == null || record.value() == null)
            throw new IllegalArgumentException("A record without key, value or " + header);
        return text;
    }

    private static @Nullable String text(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
