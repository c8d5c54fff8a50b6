package social.kith.system;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import social.kith.cluster.Service;

/** A service that is killed while people write. */
final class Crash {
    static final int ENOUGH = 40;
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WRITERS = 4;

    private Crash() {}

    /**
     * Writes from several threads, kills the service in the middle, starts it again while one of them writes, and goes on
     * for a while.
     *
     * @param write writes something under a name of its own and returns the status, 0 for no answer
     * @return the names of what was acknowledged
     */
    static Set<String> killedWhileWriting(Network network, Service victim, ToIntFunction<String> write) {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var goOn = new AtomicBoolean(true);
        var lull = new Lull();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                boolean restless = writer == 0;
                String prefix = "w" + writer + "-";
                writers.add(threads.submit(() -> {
                    for (int i = 0; goOn.get(); i++) {
                        if (isWritten(write, prefix + i)) acknowledged.add(prefix + i);
                        if (!restless) lull.awaitEnd();
                    }
                }));
            }
            try {
                await().atMost(PATIENCE).until(() -> acknowledged.size() >= ENOUGH);
                network.cluster().kill(victim);
                lull.during(() -> network.cluster().start(victim));
                int before = acknowledged.size();
                await().atMost(PATIENCE).until(() -> acknowledged.size() >= before + ENOUGH);
            } finally {
                goOn.set(false);
            }
            for (var writer : writers) await().atMost(PATIENCE).until(writer::isDone);
            for (var writer : writers)
                if (writer.state() == Future.State.FAILED)
                    throw new AssertionError("A writer failed", writer.exceptionNow());
        }
        return acknowledged;
    }

    private static boolean isWritten(ToIntFunction<String> write, String name) {
        return statusOf(() -> write.applyAsInt(name)) / 100 == 2;
    }

    /** The status of the answer; 0 where there was none. */
    static int statusOf(IntSupplier call) {
        try {
            return call.getAsInt();
        } catch (UncheckedIOException broken) {
            return 0;
        }
    }
}
