package social.kith.cluster.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import social.kith.cluster.AotTraining;
import social.kith.cluster.Cluster;
import social.kith.cluster.ClusterBuilder;
import social.kith.cluster.ClusterException;
import social.kith.cluster.KafkaLogging;
import social.kith.cluster.Limits;
import social.kith.cluster.demo.DemoNetwork;

/** Starts everything, says where it is, and stays until it is told to stop. */
@Command(name = "up", description = "Starts Kith; Ctrl-C or ./kith down stops it.", mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "<folder>", description = DataFolder.DESCRIPTION)
    private Path data = DataFolder.byDefault();

    @Option(
            names = "--port",
            paramLabel = "<port>",
            defaultValue = "8080",
            description = "The port that browsers come to (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--internal-ports",
            paramLabel = "<port>",
            description = "The first of seven consecutive ports for the six inner services and Kafka"
                    + " (default: 8081 to 8086, and 9092 for Kafka).")
    private @Nullable Integer internalPorts;

    @Option(names = "--demo", description = "Fills it with a small network of people to look at.")
    private boolean demo;

    @Option(
            names = "--limits",
            paramLabel = "default|relaxed",
            defaultValue = "default",
            description = "relaxed takes the limits on clients away, for a load test (default: ${DEFAULT-VALUE}).")
    private Limits limits = Limits.DEFAULT;

    @Option(
            names = "--instances",
            paramLabel = "<service>=<number>",
            description =
                    "How many processes of a service to start, all on the same data (default: 1); may be repeated.")
    private Map<String, Integer> instances = Map.of();

    private final Console console = new Console();
    private volatile boolean signalled;

    @Override
    public Integer call() throws InterruptedException {
        Cluster cluster = cluster();
        cluster.reserve();
        KafkaLogging.toFile(cluster.logs().resolve("kafka.log"));
        new AotTraining(DataFolder.root(), console).run(running -> DemoNetwork.fill(running.gateway()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(cluster), "stop"));
        start(cluster);
        if (demo) {
            fill(cluster.gateway());
        }
        console.summary(cluster, demo);
        waitForTheSignal();
        return 0;
    }

    private Cluster cluster() {
        ClusterBuilder builder = Cluster.builder(DataFolder.root(), data)
                .gatewayPort(port)
                .limits(limits)
                .progress(console)
                .supervised();
        instances.forEach((service, number) -> builder.instances(ServiceName.of(service), number));
        return (internalPorts == null ? builder : builder.internalPorts(internalPorts)).build();
    }

    private void start(Cluster cluster) throws InterruptedException {
        console.line("Starting Kafka and the services.");
        try {
            cluster.start();
        } catch (ClusterException e) {
            if (signalled) {
                waitForTheSignal();
            }
            throw e;
        }
    }

    private void fill(URI gateway) {
        console.line("Filling in the demo network.");
        try {
            DemoNetwork.fill(gateway);
        } catch (Exception e) {
            console.line("The demo network is not complete: " + e.getMessage());
        }
    }

    private void stop(Cluster cluster) {
        signalled = true;
        cluster.close();
    }

    // The JVM ends by a signal, in the middle of this wait.
    private static void waitForTheSignal() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
