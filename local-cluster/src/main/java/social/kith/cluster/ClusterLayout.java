package social.kith.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where everything of one cluster is: what was built, what it keeps, what it listens on. */
record ClusterLayout(
        Path root,
        Path data,
        Map<Service, List<Integer>> ports,
        int kafkaPort,
        Limits limits,
        Map<String, String> settings) {
    private static final String PUBLIC_URL = "KITH_PUBLIC_URL";

    Path app(Service service) {
        return root.resolve(service.module()).resolve("target/quarkus-app");
    }

    Path jar(Service service) {
        return app(service).resolve("quarkus-run.jar");
    }

    Path data(Service service) {
        return data.resolve(service.module());
    }

    Path kafkaData() {
        return data.resolve("kafka");
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path log(Instance instance) {
        return logs().resolve(instance.name() + ".log");
    }

    /** Every instance of every service. */
    List<Instance> instances() {
        return Arrays.stream(Service.values())
                .flatMap(service -> instances(service).stream())
                .toList();
    }

    List<Instance> instances(Service service) {
        return IntStream.range(0, portsOf(service).size())
                .mapToObj(number -> new Instance(service, number))
                .toList();
    }

    URI uri(Instance instance) {
        return URI.create("http://127.0.0.1:" + port(instance));
    }

    int port(Instance instance) {
        return portsOf(instance.service()).get(instance.number());
    }

    private List<Integer> portsOf(Service service) {
        return ports.getOrDefault(service, List.of(service.defaultPort()));
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    Map<String, String> environment(Instance instance) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port(instance)));
        environment.put("KITH_DATA_DIR", data(instance.service()).toString());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        Service.behindTheGateway().forEach(other -> environment.put(other.urlVariable(), urls(instance, other)));
        // Behind a proxy of one's own it is another one.
        if (System.getenv(PUBLIC_URL) == null)
            environment.put(PUBLIC_URL, "http://localhost:" + port(Instance.first(Service.GATEWAY)));
        environment.put("KITH_EXIT_WITH_PARENT", "true");
        // glibc's arenas, one per thread, would add some 50 MB to each service.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(limits.environment());
        environment.putAll(settings);
        return environment;
    }

    /** The gateway spreads what comes over all of them; who else asks something does so in the background, of the first. */
    private String urls(Instance asking, Service asked) {
        return instances(asked).stream()
                .limit(asking.service() == Service.GATEWAY ? Integer.MAX_VALUE : 1)
                .map(instance -> uri(instance).toString())
                .collect(Collectors.joining(","));
    }

    /** Makes the folders, readable by their owner alone: they hold keys, password hashes and private messages. */
    void makeFolders() {
        makePrivate(data);
        makePrivate(logs());
        makePrivate(kafkaData());
        for (Service service : Service.values()) {
            makePrivate(data(service));
        }
    }

    private static void makePrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new ClusterException("Cannot make the folder " + folder + ": " + e, e);
        }
    }
}
