package social.kith.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Pairs of people who write to each other, each by a socket of their own. */
final class DirectMessages implements AutoCloseable {
    private final ChatNetwork network;
    private final ChatClients clients;
    private List<ChatDevice> devices = List.of();

    /** @param acknowledgements from sending to acknowledgement; the latencies of the measured are to receipt */
    record Run(Measured measured, long[] acknowledgements) {
        Measured toAcknowledgement() {
            return new Measured(acknowledgements, measured.time(), measured.cpu());
        }
    }

    DirectMessages(ChatNetwork network) {
        this.network = network;
        clients = new ChatClients(network.kith().gateway());
    }

    /** So many a second for so long, whether they arrive or not. */
    Run atARate(int perSecond, Duration time) throws InterruptedException {
        var conversing = new Conversing((same, device) -> {});
        return run(conversing, () -> {
            long start = System.nanoTime();
            int all = (int) (perSecond * time.toSeconds());
            for (int n = 0; n < all && conversing.isGoingOn(); n++) {
                long due = start + Duration.ofSeconds(n).dividedBy(perSecond).toNanos();
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime())
                    LockSupport.parkNanos(left);
                send(conversing, devices.get(n % devices.size()));
            }
        });
    }

    /** As many as are taken: everybody sends the next one when the acknowledgement of one of so many is there. */
    Run atMost(int unacknowledged, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        var conversing = new Conversing((same, device) -> {
            if (System.nanoTime() < end) send(same, device);
        });
        return run(conversing, () -> {
            for (ChatDevice device : devices) for (int n = 0; n < unacknowledged; n++) send(conversing, device);
            while (System.nanoTime() < end && conversing.isGoingOn()) LockSupport.parkNanos(end - System.nanoTime());
        });
    }

    private void send(Conversing conversing, ChatDevice device) {
        conversing.send(device, network.conversation(device.place()));
    }

    private Run run(Conversing conversing, Runnable sending) throws InterruptedException {
        devices = clients.open(network.talking(), conversing);
        try {
            Cpu before = Cpu.now(network.kith().data());
            long start = System.nanoTime();
            sending.run();
            conversing.finish();
            var time = Duration.ofNanos(System.nanoTime() - start);
            Cpu used = Cpu.now(network.kith().data()).since(before);
            return new Run(new Measured(conversing.receipts(), time, used), conversing.acknowledgements());
        } finally {
            devices.forEach(ChatDevice::close);
        }
    }

    @Override
    public void close() {
        clients.close();
    }
}
