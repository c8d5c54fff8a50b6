package social.kith.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import social.kith.cluster.Service;

/** Sockets on which nothing is said: what they take of memory. */
final class IdleSockets implements ChatDevice.Heard {
    /** Each has been pinged once or more by then. */
    private static final long SECONDS = Integer.getInteger("idle", 45);

    private final ChatNetwork network;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    /** In MiB, resident. */
    record Memory(long gateway, long chat) {
        static Memory now(ChatNetwork network) {
            return new Memory(
                    network.kith().residentMemory(Service.GATEWAY),
                    network.kith().residentMemory(Service.CHAT));
        }

        long both() {
            return gateway + chat;
        }
    }

    IdleSockets(ChatNetwork network) {
        this.network = network;
    }

    /** Before there was any, once all were open, and after a while. */
    List<Memory> open(List<Guest> people) throws InterruptedException {
        Memory before = Memory.now(network);
        try (ChatClients clients = new ChatClients(network.kith().gateway())) {
            List<ChatDevice> devices = clients.open(people, this);
            Memory open = Memory.now(network);
            TimeUnit.SECONDS.sleep(SECONDS);
            Memory later = Memory.now(network);
            String failed = failure.get();
            if (failed != null) throw new IllegalStateException(failed);
            devices.forEach(ChatDevice::close);
            return List.of(before, open, later);
        }
    }

    @Override
    public void acked(ChatDevice device, int number) {
        failed("Nobody has said anything");
    }

    @Override
    public void received(ChatDevice device, int number) {
        failed("Nobody has said anything");
    }

    @Override
    public void failed(String what) {
        failure.compareAndSet(null, what);
    }
}
