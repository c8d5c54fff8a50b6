package social.kith.platform.testkit;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import social.kith.contracts.EventContract;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.event.Event;
import social.kith.platform.event.EventJson;
import social.kith.platform.inbox.AppliedPositions;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Another context, as far as a service notices: it says things on its topic, in the form of the contract. */
public final class Neighbour {
    private static final AtomicLong LAST = new AtomicLong();
    /** One for each broker, kept until the tests end: to connect costs more than to say something. */
    private static final Map<String, KafkaProducer<String, byte[]>> PRODUCERS = new ConcurrentHashMap<>();

    private final String source;

    private Neighbour(String source) {
        this.source = source;
    }

    public static Neighbour of(String source) {
        return new Neighbour(source);
    }

    /** Says it, and returns when the service under test has applied it. */
    public void says(String type, String key, Map<String, ?> data) {
        awaitApplied(send(type, key, data));
    }

    /** Says it; returns its position, perhaps before anybody has heard it. */
    public long send(String type, String key, Map<String, ?> data) {
        String json = EventJson.write(new Said(key, new HashMap<>(data)));
        var violations = EventContract.of(type).violations(json);
        if (!violations.isEmpty()) throw new IllegalArgumentException(type + " breaks its contract: " + violations);
        return sendAnything(type, key, json);
    }

    /** Says something that may be no event at all. */
    public long sendAnything(String type, String key, String json) {
        long position =
                LAST.accumulateAndGet(System.currentTimeMillis() * 1000, (last, now) -> Math.max(last + 1, now));
        resend(new Event(source, position, type, key, json, null));
        return position;
    }

    /** Puts exactly that event on the topic, as a relay does that was interrupted before it could note it as sent. */
    public void resend(Event event) {
        var producer = PRODUCERS.computeIfAbsent(
                System.getProperty("kafka.bootstrap.servers"),
                servers -> new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers, "linger.ms", 0),
                        new StringSerializer(),
                        new ByteArraySerializer()));
        try {
            producer.send(event.toRecord(Event.topic(source))).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("Kafka did not take it", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public void awaitApplied(long position) {
        try {
            var applied = CDI.current().select(AppliedPositions.class).get();
            if (!applied.await(Map.of(source, position), Duration.ofSeconds(20)))
                throw new AssertionError("Not applied in 20 s: " + source + " " + position);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * Has the service under test forget how far it has applied what this one says, as one that has lost its database. Not
     * before it has noted something on which nothing acts, and with that all before it: it would do so afterwards.
     */
    public void isForgotten() {
        long last = sendAnything("NothingMore", "nobody", "{}");
        await().until(() -> noted() >= last);
        QuarkusTransaction.requiringNew()
                .run(() -> CDI.current()
                        .select(Writes.class)
                        .get()
                        .change("delete from inbox where source = :source", Map.of("source", source)));
    }

    private long noted() {
        return CDI.current()
                .select(Reads.class)
                .get()
                .first(
                        "select position from inbox where source = :source",
                        Map.of("source", source),
                        row -> row.getLong(1))
                .orElse(0L);
    }

    private record Said(String key, @JsonValue Map<String, Object> data) implements DomainEvent {}
}
