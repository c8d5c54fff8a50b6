package social.kith.platform.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.event.EventJson;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Where domain events are put down, in the transaction of the change that they tell of: no event without its change,
 * no change without its event. {@link OutboxRelay} brings them to Kafka.
 */
@ApplicationScoped
public class Outbox {
    /** Bytes; with all its headers an event stays well below the 1 MiB that Kafka takes unless it is told otherwise. */
    private static final int LARGEST_EVENT = 512 * 1024;

    private static final Object APPENDED = new Object();

    private static final String NEXT = """
            update outbox_head set position = case when position >= :now then position + 1 else :now end + :more
            where id = 1""";
    private static final String HEAD = "select position from outbox_head where id = 1";
    private static final String INSERT = """
            insert into outbox (position, type, key, data, traceparent)
            values (:position, :type, :key, :data, :traceparent)""";

    private final Reads reads;
    private final Writes writes;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final WrittenPosition written;
    private final Clock clock;

    Outbox(
            Reads reads,
            Writes writes,
            TransactionSynchronizationRegistry transaction,
            OutboxRelay relay,
            WrittenPosition written,
            Clock clock) {
        this.reads = reads;
        this.writes = writes;
        this.transaction = transaction;
        this.relay = relay;
        this.written = written;
        this.clock = clock;
    }

    /**
     * An event, as it was said.
     *
     * @param traceparent the trace of what caused it
     */
    public record Told(DomainEvent event, @Nullable String traceparent) {
        /** Caused by what goes on now. */
        public static Told now(DomainEvent event) {
            Map<String, String> carrier = new HashMap<>();
            W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
            return new Told(event, carrier.get("traceparent"));
        }
    }

    /** Puts the event down; it goes out once the transaction, which has to be there, has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        long unused = append(List.of(Told.now(event)));
    }

    /** Puts all of them down, as {@link #append(DomainEvent)}, in their order. @return the last one's position */
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(List<Told> events) {
        if (events.isEmpty()) return appended();
        writes.change(NEXT, Map.of("now", clock.millis() * 1000, "more", events.size() - 1));
        long last = head();
        long position = last - events.size();
        for (Told told : events) insert(++position, told);
        transaction.putResource(APPENDED, last);
        transaction.registerInterposedSynchronization(new AfterCommit(() -> {
            written.is(last);
            relay.wake();
        }));
        return last;
    }

    /** The position of what was put down last in this transaction, which has to be there; 0 while that is nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long appended() {
        return transaction.getResource(APPENDED) instanceof Long position ? position : 0;
    }

    /** The position of what was put down last, by whichever instance. */
    public long head() {
        return reads.list(HEAD, Map.of(), head -> head.getLong(1)).getFirst();
    }

    private void insert(long position, Told told) {
        String data = EventJson.write(told.event());
        if (data.length() > LARGEST_EVENT / 3 && data.getBytes(StandardCharsets.UTF_8).length > LARGEST_EVENT)
            throw new IllegalArgumentException(
                    told.event().getClass().getSimpleName() + " is too large to be an event");
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("position", position);
        row.put("type", told.event().getClass().getSimpleName());
        row.put("key", told.event().key());
        row.put("data", data);
        row.put("traceparent", told.traceparent());
        writes.change(INSERT, row);
    }

    private record AfterCommit(Runnable action) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) action.run();
        }
    }
}
