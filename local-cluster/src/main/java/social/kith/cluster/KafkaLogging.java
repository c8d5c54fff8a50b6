package social.kith.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Keeps Kafka's chatter from the console; only its warnings pass. */
public final class KafkaLogging {

    // Held here because java.util.logging forgets the level of a logger that nobody refers to.
    private static final List<Logger> KAFKA = loggers("kafka", "org.apache.kafka", "state.change.logger");
    // These warn, some with a stack trace, of what every start and stop of a broker brings.
    private static final List<Logger> ALARMISTS = loggers(
            "org.apache.kafka.controller", "org.apache.kafka.clients.NetworkClient", "kafka.server.ControllerApis");

    private KafkaLogging() {}

    static void quiet() {
        KAFKA.forEach(logger -> logger.setLevel(Level.WARNING));
        ALARMISTS.forEach(logger -> logger.setLevel(Level.OFF));
        // Kafka asks for log4j to change levels at run time, and log4j's API complains when it stands alone.
        System.getProperties().putIfAbsent("log4j2.StatusLogger.level", "OFF");
    }

    private static List<Logger> loggers(String... names) {
        return Stream.of(names).map(Logger::getLogger).toList();
    }

    /** Sends what Kafka says to a file alone, for a JVM whose console belongs to the command. */
    public static void toFile(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileHandler handler = new FileHandler(escape(file), true);
            handler.setFormatter(new SimpleFormatter());
            Logger root = Logger.getLogger("");
            for (Handler console : root.getHandlers()) {
                root.removeHandler(console);
            }
            root.addHandler(handler);
        } catch (IOException e) {
            throw new ClusterException("Cannot write " + file + ": " + e, e);
        }
    }

    // FileHandler's pattern gives % a meaning of its own.
    private static String escape(Path file) {
        return file.toString().replace("%", "%%");
    }
}
