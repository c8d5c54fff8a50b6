package social.kith.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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

    /** Whether a service runs and says, by every instance, that it is ready. */
    public boolean isReady(Service service) {
        RunFile run = RunFile.read(data);
        List<String> names = run.names(service);
        return !names.isEmpty()
                && names.stream()
                        .allMatch(name -> run.uri(name).filter(Http::isReady).isPresent());
    }

    /** Ends all instances of a service, which the launcher starts again; returns when they are ready. */
    public void restart(Service service, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        RunFile run = RunFile.read(data);
        List<ProcessHandle> running = run.names(service).stream()
                .flatMap(name -> run.living(name).stream())
                .toList();
        running.forEach(ProcessHandle::destroy);
        for (ProcessHandle instance : running) {
            Processes.end(instance, STOP);
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
