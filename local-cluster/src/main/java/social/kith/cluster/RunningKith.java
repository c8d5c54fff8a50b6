package social.kith.cluster;

import java.nio.file.Path;
import java.time.Duration;

/** The Kith that runs on a data folder, as another process sees it. */
public final class RunningKith {

    private static final Duration STOP = Duration.ofSeconds(10);

    private final Path data;

    public RunningKith(Path data) {
        this.data = data;
    }

    /** Whether a launcher lives that runs on that folder. */
    public boolean isThere() {
        return RunFile.read(data).living(RunFile.LAUNCHER).isPresent();
    }

    /** Whether a service runs and says that it is ready. */
    public boolean isReady(Service service) {
        return RunFile.read(data).uri(service.module()).filter(Http::isReady).isPresent();
    }

    /** Ends a service, which the launcher starts again; returns when it is ready. */
    public void restart(Service service, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        var running = RunFile.read(data).living(service.module());
        if (running.isPresent()) {
            Processes.end(running.get(), STOP);
        }
        while (!isReady(service)) {
            if (!isThere()) {
                throw new ClusterException("Kith was stopped before " + service.module() + " was ready again.");
            }
            if (System.nanoTime() > deadline) {
                throw new ClusterException("%s is not ready after %d s, and goes on. Its log: %s"
                        .formatted(
                                service.module(),
                                patience.toSeconds(),
                                data.resolve("logs").resolve(service.module() + ".log")));
            }
            Sleep.millis(200);
        }
    }
}
