package social.kith.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files with the heap, GC and other flags of the services' JVMs, which the images use too. */
public final class JvmOptions {
    /** What some have on top. */
    private static final Map<Service, List<String>> ON_TOP = Map.of(
            Service.GATEWAY, List.of("busy.options", "sockets.options"),
            Service.IDENTITY, List.of("busy.options"),
            Service.CONTENT, List.of("busy.options"),
            Service.NOTIFICATION, List.of("busy.options"),
            Service.CHAT, List.of("busy.options", "sockets.options"));

    private JvmOptions() {}

    /** The file of all services, for {@code java @file}. */
    public static Path file(Path root) {
        return readable(root, "jvm.options");
    }

    /** What a service's JVM reads; what a later file says counts. */
    static List<Path> files(Path root, Service service) {
        var files = Stream.concat(Stream.of("jvm.options"), ON_TOP.getOrDefault(service, List.of()).stream());
        return files.map(name -> readable(root, name)).toList();
    }

    /** The arguments that make a JVM read them. */
    static List<String> arguments(Path root, Service service) {
        return files(root, service).stream().map(file -> "@" + file).toList();
    }

    /** The java that runs this very program. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path readable(Path root, String name) {
        Path file = root.resolve("local-cluster").resolve(name);
        if (!Files.isReadable(file)) {
            throw new ClusterException("There is no " + file + ": is " + root + " the folder with Kith's sources?");
        }
        return file;
    }
}
