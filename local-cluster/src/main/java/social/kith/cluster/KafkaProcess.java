package social.kith.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Kafka broker in a JVM of its own, so that it can be killed; it ends by itself when this JVM is gone. */
final class KafkaProcess implements Broker {

    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final Path log;
    private @Nullable Process process;

    KafkaProcess(Path folder, int port, Path log) {
        this.folder = folder;
        this.port = port;
        this.log = log;
    }

    @Override
    public synchronized void start() {
        if (process != null) {
            return;
        }
        try {
            Process child = new ProcessBuilder(List.of(
                            JvmOptions.java(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KafkaProgram.class.getName(),
                            folder.toString(),
                            String.valueOf(port)))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = child;
            awaitReady(child);
        } catch (IOException e) {
            throw new ClusterException("Cannot start Kafka: " + e, e);
        }
    }

    private void awaitReady(Process child) throws IOException {
        BufferedReader output = child.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(KafkaProgram.READY)) {
                return;
            }
        }
        process = null;
        throw new ClusterException("Kafka ended while starting. " + LogTail.of(log, 0));
    }

    @Override
    public synchronized void stop() {
        Process child = process;
        if (child == null) {
            return;
        }
        process = null;
        try {
            child.getOutputStream().close();
            if (!child.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                child.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            child.destroyForcibly();
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL, as a crash would be. */
    synchronized void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
            process = null;
        }
    }
}
