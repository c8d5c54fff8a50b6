package social.kith.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Messages that are on their way between pairs: when each was sent, acknowledged and received, which it has to be once. */
final class Conversing implements ChatDevice.Heard {
    private static final int MOST = 1_000_000;
    private static final long PATIENCE = 60;

    private final AtomicLongArray sent = new AtomicLongArray(MOST);
    private final AtomicLongArray acked = new AtomicLongArray(MOST);
    private final AtomicLongArray received = new AtomicLongArray(MOST);
    private final AtomicInteger last = new AtomicInteger();
    /** Acknowledgements and receipts that are still to come, and one for whoever may send more. */
    private final AtomicInteger missing = new AtomicInteger(1);

    private final CountDownLatch complete = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private final Next next;

    /** What is done once a device has its acknowledgement. */
    interface Next {
        void acked(Conversing conversing, ChatDevice device);
    }

    Conversing(Next next) {
        this.next = next;
    }

    void send(ChatDevice device, String conversation) {
        int number = last.getAndIncrement();
        missing.addAndGet(2);
        sent.set(number, System.nanoTime());
        device.send(conversation, number);
    }

    @Override
    public void acked(ChatDevice device, int number) {
        note(acked, number, "acknowledged");
        next.acked(this, device);
        arrived();
    }

    @Override
    public void received(ChatDevice device, int number) {
        note(received, number, "received");
        arrived();
    }

    private void note(AtomicLongArray times, int number, String what) {
        if (!times.compareAndSet(number, 0, System.nanoTime())) failed(number + " was " + what + " twice");
    }

    private void arrived() {
        if (missing.decrementAndGet() == 0) complete.countDown();
    }

    @Override
    public void failed(String what) {
        failure.compareAndSet(null, what);
        complete.countDown();
    }

    boolean isGoingOn() {
        return failure.get() == null;
    }

    /** Nothing more is sent; returns once everything has arrived. */
    void finish() throws InterruptedException {
        arrived();
        boolean all = complete.await(PATIENCE, TimeUnit.SECONDS);
        String failed = failure.get();
        if (failed != null) throw new IllegalStateException(failed);
        if (!all) throw new IllegalStateException(missing + " acknowledgements and receipts did not come");
    }

    /** From sending to receipt, of each message, the shortest first. */
    long[] receipts() {
        return since(received);
    }

    /** From sending to acknowledgement. */
    long[] acknowledgements() {
        return since(acked);
    }

    private long[] since(AtomicLongArray times) {
        return LongStream.range(0, last.get())
                .map(n -> times.get((int) n) - sent.get((int) n))
                .sorted()
                .toArray();
    }
}
