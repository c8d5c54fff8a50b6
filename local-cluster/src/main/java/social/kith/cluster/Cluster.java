package social.kith.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The whole system on this machine: a Kafka broker in this JVM and the seven services as its children, of each
 * one instance or several. */
public final class Cluster implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration SETTLE = Duration.ofSeconds(20);

    private final ClusterLayout layout;
    private final Progress progress;
    private final boolean supervised;
    private final Map<Instance, ServiceProcess> processes = new LinkedHashMap<>();
    private final Broker broker;
    private @Nullable Occupation occupation;
    private volatile boolean up;
    private volatile boolean closing;
    private final AtomicBoolean closed = new AtomicBoolean();

    Cluster(
            ClusterLayout layout,
            Broker broker,
            Function<Service, List<String>> jvmFlags,
            Progress progress,
            boolean supervised) {
        this.layout = layout;
        this.progress = progress;
        this.supervised = supervised;
        this.broker = broker;
        for (Instance instance : layout.instances()) {
            Supervisor supervisor = new Supervisor(this, instance, layout.log(instance), progress);
            processes.put(instance, new ServiceProcess(instance, layout, jvmFlags, supervisor::exited));
        }
    }

    /** A cluster of what was built under {@code root}, keeping everything in {@code data}. */
    public static ClusterBuilder builder(Path root, Path data) {
        return new ClusterBuilder(root, data);
    }

    /**
     * Takes the data folder and looks at the ports, so that there is a clear message before anything else happens;
     * {@link #start()} does it too.
     */
    public synchronized void reserve() {
        if (occupation == null) {
            layout.makeFolders();
            occupation = Occupation.of(layout.data());
            try {
                PortCheck.require(ports());
            } catch (ClusterException e) {
                leave();
                throw e;
            }
        }
    }

    /** Starts the broker and all services side by side; returns when all are ready, or stops them all and throws. */
    public void start() {
        reserve();
        try {
            List<Runnable> parts = new ArrayList<>(List.of(this::startKafka));
            processes.keySet().forEach(instance -> parts.add(() -> start(instance)));
            Parallel.run(parts.size(), parts);
            up = true;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where browsers and the public API's clients come to. */
    public URI gateway() {
        return uri(Service.GATEWAY);
    }

    /** Where a service listens, or the first of its instances. */
    public URI uri(Service service) {
        return uri(service, 0);
    }

    /** Where an instance of a service listens; the first has number 0. */
    public URI uri(Service service, int number) {
        return layout.uri(new Instance(service, number));
    }

    /** Where Kafka listens, host and port. */
    public String bootstrapServers() {
        return layout.bootstrapServers();
    }

    /** The folder that holds everything. */
    public Path data() {
        return layout.data();
    }

    /** The folder that the services and Kafka log to. */
    public Path logs() {
        return layout.logs();
    }

    /** Starts a service that was stopped or killed, all its instances; returns when it is ready. */
    public void start(Service service) {
        ofAll(service, this::start);
    }

    /** Starts an instance of a service that was stopped or killed; returns when it is ready. */
    public void start(Service service, int number) {
        start(new Instance(service, number));
    }

    void start(Instance instance) {
        long began = System.nanoTime();
        spawn(instance);
        process(instance).awaitReady(START, progress);
        ready(instance.name(), began);
    }

    /** Stops a service cleanly, all its instances. */
    public void stop(Service service) {
        stop(service, STOP);
    }

    void stop(Service service, Duration patience) {
        ofAll(service, instance -> process(instance).stop(patience));
    }

    /** Kills a service as a crash would, all its instances: SIGKILL, and no last word. */
    public void kill(Service service) {
        ofAll(service, instance -> process(instance).kill());
    }

    /** Kills an instance of a service as a crash would; the others stay. */
    public void kill(Service service, int number) {
        process(new Instance(service, number)).kill();
    }

    private void ofAll(Service service, Consumer<Instance> step) {
        List<Instance> all = layout.instances(service);
        Parallel.run(
                all.size(),
                all.stream()
                        .<Runnable>map(instance -> () -> step.accept(instance))
                        .toList());
    }

    /** Starts Kafka again. */
    public void startKafka() {
        long began = System.nanoTime();
        broker.start();
        ready("Kafka", began);
    }

    /** Stops Kafka; what it holds is kept. */
    public void stopKafka() {
        broker.stop();
    }

    /** Kills Kafka as a crash would; it has to have a JVM of its own, see {@link ClusterBuilder#kafkaApart}. */
    public void killKafka() {
        if (!(broker instanceof KafkaProcess apart)) {
            throw new IllegalStateException("Kafka runs in this JVM, which would be killed with it");
        }
        apart.kill();
    }

    /** Returns when every event has arrived everywhere; throws after 20 s and says who lags behind whom. */
    public void settle() {
        new Settling(layout).await(SETTLE);
    }

    /** Stops everything, the gateway first and Kafka last; nothing is left running. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true; // from here on nothing new starts
        }
        synchronized (closed) {
            if (!closed.getAndSet(true)) {
                stopAll();
            }
        }
    }

    private void stopAll() {
        progress.line("Stopping.");
        stop(Service.GATEWAY);
        List<Service> rest = Service.behindTheGateway();
        Parallel.run(
                rest.size(),
                rest.stream().<Runnable>map(service -> () -> stop(service)).toList());
        broker.close();
        leave();
        progress.line("Stopped.");
    }

    /** Whether a service that ended by itself is to be started again. */
    boolean isSupervised() {
        return supervised && up && !closing;
    }

    private synchronized void spawn(Instance instance) {
        if (closing || occupation == null) {
            throw new ClusterException("The cluster is stopped");
        }
        occupation.runFile().put(instance.name(), process(instance).start(), layout.port(instance));
    }

    private synchronized void leave() {
        if (occupation != null) {
            occupation.close();
            occupation = null;
        }
    }

    private Map<Integer, String> ports() {
        Map<Integer, String> ports = new LinkedHashMap<>();
        ports.put(layout.port(Instance.first(Service.GATEWAY)), Service.GATEWAY.module());
        layout.instances().forEach(instance -> ports.put(layout.port(instance), instance.name()));
        ports.put(layout.kafkaPort(), "Kafka");
        return ports;
    }

    private ServiceProcess process(Instance instance) {
        ServiceProcess process = processes.get(instance);
        if (process == null) {
            throw new IllegalStateException("There is no " + instance.name());
        }
        return process;
    }

    private void ready(String part, long began) {
        progress.line("%s is ready after %.1f s".formatted(part, (System.nanoTime() - began) / 1e9));
    }
}
