package social.kith.cluster;

import java.nio.file.Files;
import java.nio.file.Path;

/** The one file with the heap, GC and other flags of every service's JVM, which the images use too. */
public final class JvmOptions {

    private JvmOptions() {}

    /** The file, for {@code java @file}. */
    public static Path file(Path root) {
        Path file = root.resolve("local-cluster/jvm.options");
        if (!Files.isReadable(file)) {
            throw new ClusterException("There is no " + file + ": is " + root + " the folder with Kith's sources?");
        }
        return file;
    }

    /** The argument that makes a JVM read them. */
    static String argument(Path root) {
        return "@" + file(root);
    }

    /** The java that runs this very program. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
