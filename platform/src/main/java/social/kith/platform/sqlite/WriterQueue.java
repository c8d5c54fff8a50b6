package social.kith.platform.sqlite;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import social.kith.platform.problem.Refusal;

/**
 * Lets one {@link Transactional} method in at a time, first come first served. SQLite has one writer per file; who
 * waits in SQLite itself spins, in no order, and holds a carrier thread. Between instances {@link WriterTurn} does the same. It follows that a query is not
 * {@code @Transactional}: it would wait for writers that it need not wait for.
 */
@Interceptor
@Transactional
@Priority(WriterQueue.BEFORE_THE_TRANSACTION)
public class WriterQueue {
    static final int BEFORE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 100;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    static final ReentrantLock WRITER = new ReentrantLock(true);
    private final WriterTurn turn;

    WriterQueue(WriterTurn turn) {
        this.turn = turn;
    }

    @AroundInvoke
    @Nullable
    Object queue(InvocationContext call) throws Exception {
        // Not tryLock() alone: that one jumps the queue.
        if (!WRITER.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
            throw Refusal.unavailable("Too much is being written right now.", Duration.ofSeconds(2));
        try {
            return WRITER.getHoldCount() > 1 ? call.proceed() : inTurn(call);
        } finally {
            WRITER.unlock();
        }
    }

    private @Nullable Object inTurn(InvocationContext call) throws Exception {
        try (var taken = turn.take()) {
            return call.proceed();
        }
    }
}
