package social.kith.platform.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an instance that is alone takes turns with, for tests that run without an application. */
public final class Alone {
    private static final String SERVICE = "notes-service";

    private Alone() {}

    /** A folder that no other instance is in. */
    public static Path folder() {
        try {
            Path folder = Files.createTempDirectory("kith-alone");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Turns turns(Path folder) {
        return new Turns(folder, SERVICE);
    }

    public static Instances instances(Path folder) {
        return new Instances(folder, SERVICE);
    }
}
