package social.kith.cluster;

import java.nio.file.Path;
import java.time.Duration;

/** Notices that an instance of a service ended by itself, says so, and starts it again, at ever longer intervals. */
final class Supervisor {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final Instance instance;
    private final Path log;
    private final Progress progress;
    private Duration pause = FIRST_PAUSE;
    private long lastExit = System.nanoTime();

    Supervisor(Cluster cluster, Instance instance, Path log, Progress progress) {
        this.cluster = cluster;
        this.instance = instance;
        this.log = log;
        this.progress = progress;
    }

    void exited(int exitCode) {
        Thread.ofVirtual().name("restart-" + instance.name()).start(() -> consider(exitCode));
    }

    private synchronized void consider(int exitCode) {
        Duration thisPause = nextPause();
        // Ctrl-C reaches the services at the same moment as the launcher, which learns here that it was meant so.
        Sleep.of(thisPause);
        if (!cluster.isSupervised()) {
            return;
        }
        progress.line("%s ended by itself (exit code %d). Its log: %s. Starting it again."
                .formatted(instance.name(), exitCode, log));
        try {
            cluster.start(instance);
        } catch (ClusterException e) {
            // Where it ended again, that is heard here again, and the next pause is longer.
            progress.line(String.valueOf(e.getMessage()));
        }
    }

    private Duration nextPause() {
        long now = System.nanoTime();
        boolean wasSteady = now - lastExit > STEADY.toNanos();
        lastExit = now;
        Duration thisPause = wasSteady ? FIRST_PAUSE : pause;
        Duration doubled = thisPause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return thisPause;
    }
}
