package social.kith.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A broker in a JVM of its own, see {@link KafkaProcess}: it ends when its standard input does. */
final class KafkaProgram {

    static final String READY = "ready";

    private KafkaProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (KafkaBroker broker = KafkaBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            System.out.println(READY);
            System.in.transferTo(OutputStream.nullOutputStream());
        }
        // Kafka leaves threads behind.
        System.exit(0);
    }
}
