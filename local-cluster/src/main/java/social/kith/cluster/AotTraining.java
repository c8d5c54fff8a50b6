package social.kith.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;

/** Makes the missing AOT caches: runs the system once on a throwaway folder, uses it, and stops it. */
public final class AotTraining {

    // Writing a cache is work for one core and some 200 MB for several seconds: two side by side, no more.
    private static final int WRITERS = 2;
    private static final Duration WRITING = Duration.ofMinutes(3);

    private final Path root;
    private final AotCaches caches;
    private final Progress progress;

    public AotTraining(Path root, Progress progress) {
        this.root = root;
        this.caches = new AotCaches(root);
        this.progress = progress;
    }

    /** Something to do with the running system, whose classes are then in the caches. */
    @FunctionalInterface
    public interface Exercise {
        void with(Cluster cluster) throws Exception;
    }

    /** Trains what is stale; does nothing where all is fresh. A failed training costs speed, so it is only told. */
    public void run(Exercise exercise) {
        List<Service> stale = caches.stale();
        if (stale.isEmpty()) {
            return;
        }
        progress.line("Training the JVM for quicker starts, once for each build: "
                + stale.stream().map(Service::module).collect(Collectors.joining(", ")));
        try {
            train(stale, exercise);
        } catch (ClusterException | IOException e) {
            progress.line("The training failed; the services start without. " + e.getMessage());
        }
    }

    private void train(List<Service> stale, Exercise exercise) throws IOException {
        Path data = Files.createTempDirectory(root.resolve("local-cluster/target"), "training");
        try (Cluster cluster = Cluster.builder(root, data)
                .freePorts()
                .limits(Limits.RELAXED)
                .progress(line -> progress.line("  " + line))
                .jvmFlags(service -> stale.contains(service) ? caches.recordingFlags(service) : caches.flags(service))
                .start()) {
            exercise(cluster, exercise);
            Parallel.run(
                    WRITERS,
                    stale.stream()
                            .<Runnable>map(service -> () -> keep(cluster, service))
                            .toList());
        } finally {
            Utils.delete(data.toFile());
        }
    }

    private void exercise(Cluster cluster, Exercise exercise) {
        try {
            exercise.with(cluster);
        } catch (Exception e) {
            progress.line("The training could not use all of the system: " + e.getMessage());
        }
    }

    private void keep(Cluster cluster, Service service) {
        cluster.stop(service, WRITING);
        progress.line(service.module() + (caches.keepRecorded(service) ? " is trained" : " could not be trained"));
    }
}
