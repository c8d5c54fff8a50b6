package social.kith.cluster;

import java.nio.file.Path;

/** A broker in a JVM of its own, to be killed. */
final class BrokerProgram {

    private BrokerProgram() {}

    public static void main(String[] args) throws Exception {
        KafkaBroker.start(Path.of(args[0]), Integer.parseInt(args[1]));
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }
}
