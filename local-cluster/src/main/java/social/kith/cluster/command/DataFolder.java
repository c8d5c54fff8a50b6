package social.kith.cluster.command;

import java.nio.file.Path;

/** Where the sources are, and the data folder unless another is asked for. */
final class DataFolder {

    static final String DESCRIPTION = "The folder that keeps everything (default: data, beside the kith script).";

    private DataFolder() {}

    /** The folder of the {@code kith} script, which passes it on. */
    static Path root() {
        return Path.of(System.getProperty("kith.root", ".")).toAbsolutePath().normalize();
    }

    static Path byDefault() {
        return root().resolve("data");
    }
}
