package social.kith.cluster;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker (KRaft) inside this JVM, keeping its records in one folder across restarts and kill -9. */
public final class KafkaBroker implements Broker {

    // The folder's own identity; fixed, so that the folder can be formatted by anyone and moved anywhere.
    private static final String CLUSTER_ID = "S2l0aExvY2FsQ2x1c3Rlcg";

    private final Path folder;
    private final int port;
    private @Nullable KafkaRaftServer server;
    private @Nullable FolderLock lock;

    private KafkaBroker(Path folder, int port) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
    }

    /** Starts a broker and returns when it serves; the caller closes it. */
    public static KafkaBroker start(Path folder, int port) {
        KafkaBroker broker = on(folder, port);
        broker.start();
        return broker;
    }

    /** A broker that is not started yet. */
    static KafkaBroker on(Path folder, int port) {
        return new KafkaBroker(folder, port);
    }

    /** What clients connect to, {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        KafkaLogging.quiet();
        // Two brokers on one folder hang each other, and a taken port ends the whole JVM: look before starting.
        lock = FolderLock.take(folder.resolve(".kith-lock"), "Another Kafka broker runs on the folder " + folder);
        try {
            requireFreePort();
            server = serve();
        } finally {
            if (server == null) {
                release();
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            server = null;
            release();
        }
    }

    /** Stops and starts it. */
    public synchronized void restart() {
        stop();
        start();
    }

    private KafkaRaftServer serve() {
        format();
        KafkaRaftServer starting =
                new KafkaRaftServer(new KafkaConfig(KafkaSettings.of(folder, port, Ports.free())), Time.SYSTEM);
        // In a thread that nobody interrupts: broken off in the middle, Kafka ends the whole JVM.
        FutureTask<Void> startup = new FutureTask<>(starting::startup, null);
        Thread.ofPlatform().name("kafka-start").start(startup);
        try {
            awaitWhateverHappens(startup);
            return starting;
        } catch (ExecutionException e) {
            starting.shutdown();
            throw new ClusterException("Kafka did not start on the folder " + folder + ": " + e.getCause(), e);
        }
    }

    private static void awaitWhateverHappens(FutureTask<Void> task) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true; // said again once the task is done
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void format() {
        try {
            new Formatter()
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(KafkaSettings.NODE)
                    .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new ClusterException("The folder " + folder + " cannot hold Kafka's records: " + e, e);
        }
    }

    private void requireFreePort() {
        if (!Ports.isFree(port)) {
            throw new ClusterException("Port " + port + " of 127.0.0.1 is taken, so Kafka cannot listen on it");
        }
    }

    private void release() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
