package social.kith.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Messages to a group whose members all are there, by one after the other of them, each when all have the last one. */
final class GroupMessages implements ChatDevice.Heard, AutoCloseable {
    private static final long PATIENCE = 60;

    private final ChatNetwork network;
    private final ChatClients clients;
    private final List<ChatDevice> devices;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private volatile CountDownLatch missing = new CountDownLatch(0);
    private int last;

    GroupMessages(ChatNetwork network) {
        this.network = network;
        clients = new ChatClients(network.kith().gateway());
        devices = clients.open(network.members(), this);
    }

    /** The latencies are from sending until the last one of all has it, the sender by its acknowledgement. */
    Measured send(int messages) throws InterruptedException {
        long[] latencies = new long[messages];
        Cpu before = Cpu.now(network.kith().data());
        long start = System.nanoTime();
        for (int n = 0; n < messages; n++) latencies[n] = sendOne();
        var time = Duration.ofNanos(System.nanoTime() - start);
        Arrays.sort(latencies);
        return new Measured(latencies, time, Cpu.now(network.kith().data()).since(before));
    }

    private long sendOne() throws InterruptedException {
        last++;
        missing = new CountDownLatch(devices.size());
        long sent = System.nanoTime();
        devices.get(last % devices.size()).send(network.group(), last);
        boolean all = missing.await(PATIENCE, TimeUnit.SECONDS);
        long took = System.nanoTime() - sent;
        String failed = failure.get();
        if (failed != null) throw new IllegalStateException(failed);
        if (!all) throw new IllegalStateException(missing.getCount() + " did not get message " + last);
        return took;
    }

    @Override
    public void acked(ChatDevice device, int number) {
        missing.countDown();
    }

    /** That nobody gets one twice, and that none comes late, is seen by its sequence number. */
    @Override
    public void received(ChatDevice device, int number) {
        missing.countDown();
    }

    @Override
    public void failed(String what) {
        failure.compareAndSet(null, what);
        while (missing.getCount() > 0) missing.countDown();
    }

    @Override
    public void close() {
        devices.forEach(ChatDevice::close);
        clients.close();
    }
}
