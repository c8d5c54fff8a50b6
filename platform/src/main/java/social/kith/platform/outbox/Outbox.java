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

    private static final String NEXT =
            "update outbox_head set position = case when position >= :now then position + 1 else :now end where id = 1";
    private static final String HEAD = "select position from outbox_head where id = 1";
    private static final String INSERT = """
            insert into outbox (position, type, key, data, traceparent)
            select position, :type, :key, :data, :traceparent from outbox_head where id = 1""";

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

    /** Puts the event down; it goes out once the transaction, which has to be there, has committed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        String data = EventJson.write(event);
        if (data.getBytes(StandardCharsets.UTF_8).length > LARGEST_EVENT)
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " is too large to be an event");
        long position = insert(event, data);
        transaction.putResource(APPENDED, position);
        transaction.registerInterposedSynchronization(new AfterCommit(() -> {
            written.is(position);
            relay.wake();
        }));
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

    private long insert(DomainEvent event, String data) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("now", clock.millis() * 1000);
        row.put("type", event.getClass().getSimpleName());
        row.put("key", event.key());
        row.put("data", data);
        row.put("traceparent", traceparent());
        writes.change(NEXT, row);
        writes.change(INSERT, row);
        return head();
    }

    private static @Nullable String traceparent() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get("traceparent");
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
