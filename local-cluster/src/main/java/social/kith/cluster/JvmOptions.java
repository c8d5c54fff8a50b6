package social.kith.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files with the heap, GC and other flags of the services' JVMs, which the images use too. */
public final class JvmOptions {
    /** What some have on top. */
    private static final Map<Service, String> ON_TOP =
            Map.of(Service.GATEWAY, "busy.options", Service.CONTENT, "busy.options", Service.CHAT, "sockets.options");

    private JvmOptions() {}

    /** The file of all services, for {@code java @file}. */
    public static Path file(Path root) {
        return readable(root, "jvm.options");
    }

    /** What a service's JVM reads; what a later file says counts. */
    static List<Path> files(Path root, Service service) {
        String onTop = ON_TOP.get(service);
        return onTop == null ? List.of(file(root)) : List.of(file(root), readable(root, onTop));
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
