package social.kith.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One instance of a service as a child of this JVM: it ends when told to, and by itself when this JVM is gone. */
final class ServiceProcess {

    private final Instance instance;
    private final ClusterLayout layout;
    private final Function<Service, List<String>> jvmFlags;
    private final IntConsumer onUnexpectedExit;
    // Holds the write end of the child's standard input, whose closing is the child's sign to exit.
    private @Nullable Process process;
    private long logBeganAt;

    ServiceProcess(
            Instance instance,
            ClusterLayout layout,
            Function<Service, List<String>> jvmFlags,
            IntConsumer onUnexpectedExit) {
        this.instance = instance;
        this.layout = layout;
        this.jvmFlags = jvmFlags;
        this.onUnexpectedExit = onUnexpectedExit;
    }

    synchronized ProcessHandle start() {
        if (process != null) {
            throw new IllegalStateException(instance.name() + " runs already");
        }
        Path log = layout.log(instance);
        logBeganAt = log.toFile().length();
        Process child = spawn(log.toFile());
        process = child;
        child.onExit().thenAccept(this::exited);
        return child.toHandle();
    }

    private Process spawn(File log) {
        if (!Files.isReadable(layout.jar(instance.service()))) {
            throw new ClusterException(
                    instance.name() + " is not built: there is no " + layout.jar(instance.service()));
        }
        List<String> command = new ArrayList<>(List.of(JvmOptions.java()));
        command.addAll(JvmOptions.arguments(layout.root(), instance.service()));
        command.addAll(jvmFlags.apply(instance.service()));
        command.addAll(List.of("-jar", layout.jar(instance.service()).toString()));
        // Its own data folder as the working directory: Quarkus reads .env and config/ from where it is started.
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(layout.data(instance.service()).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(layout.environment(instance));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ClusterException("Cannot start " + instance.name() + ": " + e, e);
        }
    }

    private void exited(Process child) {
        boolean unexpected;
        synchronized (this) {
            unexpected = process == child;
            if (unexpected) {
                process = null;
            }
        }
        if (unexpected) {
            onUnexpectedExit.accept(child.exitValue());
        }
    }

    /**
     * Returns when it answers that it is ready; throws, with the end of its log, when it ends instead, or takes too long.
     * Filling replicas may take longer: that is told once, and waited for.
     */
    void awaitReady(Duration patience, Progress progress) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (!Http.isReady(layout.uri(instance))) {
            if (!isAlive()) {
                throw new ClusterException(instance.name() + " ended while starting. " + endOfLog());
            }
            if (System.nanoTime() > deadline && !told) {
                if (!Http.fillsItsReplicas(layout.uri(instance))) {
                    throw new ClusterException(
                            instance.name() + " is not ready after " + patience.toSeconds() + " s. " + endOfLog());
                }
                progress.line(instance.name() + " fills its replicas, and goes on. Its log: " + layout.log(instance));
                told = true;
            }
            Sleep.millis(100);
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** SIGTERM; SIGKILL where that was not enough. */
    void stop(Duration patience) {
        Process child = release();
        if (child == null) {
            return;
        }
        child.destroy();
        try {
            if (!child.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                child.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL, as a crash would be. */
    void kill() {
        Process child = release();
        if (child != null) {
            child.destroyForcibly().onExit().join();
        }
    }

    private synchronized @Nullable Process release() {
        Process child = process;
        process = null;
        return child;
    }

    private String endOfLog() {
        return LogTail.of(layout.log(instance), logBeganAt);
    }
}
