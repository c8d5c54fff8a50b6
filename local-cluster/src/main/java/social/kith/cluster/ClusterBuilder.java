package social.kith.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Says what a cluster is to be like before it starts. */
public final class ClusterBuilder {

    private static final int KAFKA_PORT = 9092;
    private static final int HIGHEST_PORT = 65_535;
    /** How far above the port of one instance that of the next one is. */
    private static final int NEXT_INSTANCE = 100;

    private final Path root;
    private final Path data;
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<Service, Integer> instances = new EnumMap<>(Service.class);
    private final Map<String, String> settings = new TreeMap<>();
    private boolean freePorts;
    private int kafkaPort = KAFKA_PORT;
    private Progress progress = Progress.SILENT;
    private boolean supervised;
    private boolean kafkaApart;
    private Limits limits = Limits.DEFAULT;
    private Function<Service, List<String>> jvmFlags;

    ClusterBuilder(Path root, Path data) {
        this.root = root.toAbsolutePath().normalize();
        this.data = data.toAbsolutePath().normalize();
        this.jvmFlags = new AotCaches(this.root)::flags;
        for (Service service : Service.values()) {
            ports.put(service, service.defaultPort());
        }
    }

    /** Takes ports that nobody uses, so that any number of clusters can run side by side. */
    public ClusterBuilder freePorts() {
        ports.replaceAll((service, port) -> Ports.free());
        kafkaPort = Ports.free();
        freePorts = true;
        return this;
    }

    /** How many processes of a service there are, all on the same data. */
    public ClusterBuilder instances(Service service, int number) {
        if (number < 1) {
            throw new ClusterException("There is no Kith without " + service.module());
        }
        if (number > 1 && !service.mayBeSeveral()) {
            throw new ClusterException("There is one " + service.module() + ": it keeps more than its database");
        }
        instances.put(service, number);
        return this;
    }

    /** The port that browsers come to. */
    public ClusterBuilder gatewayPort(int port) {
        ports.put(Service.GATEWAY, port);
        return this;
    }

    /** The first of the consecutive ports that the services behind the gateway, and after them Kafka, listen on. */
    public ClusterBuilder internalPorts(int first) {
        int next = first;
        for (Service service : Service.behindTheGateway()) {
            ports.put(service, next++);
        }
        kafkaPort = next;
        return this;
    }

    /** Who hears how it goes. */
    public ClusterBuilder progress(Progress listener) {
        progress = listener;
        return this;
    }

    /** Starts a service again that ends by itself. */
    public ClusterBuilder supervised() {
        supervised = true;
        return this;
    }

    /** Gives Kafka a JVM of its own, so that it can be killed. */
    public ClusterBuilder kafkaApart() {
        kafkaApart = true;
        return this;
    }

    /** How much a client may ask for. */
    public ClusterBuilder limits(Limits taken) {
        limits = taken;
        return this;
    }

    /** An environment variable of every service. */
    public ClusterBuilder setting(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    ClusterBuilder jvmFlags(Function<Service, List<String>> flags) {
        jvmFlags = flags;
        return this;
    }

    /** The cluster, not started. */
    public Cluster build() {
        ClusterLayout layout = layout();
        return new Cluster(layout, broker(layout), jvmFlags, progress, supervised);
    }

    private Broker broker(ClusterLayout layout) {
        return kafkaApart
                ? new KafkaProcess(
                        layout.kafkaData(), layout.kafkaPort(), layout.logs().resolve("kafka.log"))
                : KafkaBroker.on(layout.kafkaData(), layout.kafkaPort());
    }

    /** The cluster, started and ready. */
    public Cluster start() {
        Cluster cluster = build();
        cluster.start();
        return cluster;
    }

    private ClusterLayout layout() {
        Map<Service, List<Integer>> portsOfAll = new EnumMap<>(Service.class);
        ports.forEach((service, port) -> portsOfAll.put(service, portsFrom(port, instances.getOrDefault(service, 1))));
        List<Integer> all = new ArrayList<>();
        portsOfAll.values().forEach(all::addAll);
        all.add(kafkaPort);
        if (all.stream().anyMatch(port -> port < 1 || port > HIGHEST_PORT)) {
            throw new ClusterException("Ports are between 1 and " + HIGHEST_PORT + ", these are " + all);
        }
        if (all.stream().distinct().count() < all.size()) {
            throw new ClusterException("Each part needs a port of its own, these are " + all);
        }
        return new ClusterLayout(root, data, Map.copyOf(portsOfAll), kafkaPort, limits, Map.copyOf(settings));
    }

    private List<Integer> portsFrom(int first, int number) {
        return IntStream.range(0, number)
                .mapToObj(next -> next == 0 || !freePorts ? first + next * NEXT_INSTANCE : Ports.free())
                .toList();
    }
}
