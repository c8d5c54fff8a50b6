package social.kith.platform.instance;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which instances of this service there are on its database: each shares the lock of a file for as long as it lives. */
@ApplicationScoped
public class Instances {
    private final Path file;
    private @Nullable FileChannel living;

    Instances(
            @ConfigProperty(name = "kith.data-dir") Path folder,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.file = folder.resolve(service + ".instances-lock");
    }

    /** Whether no other one lives; asked before {@link #join}. */
    public boolean areNone() throws IOException {
        try (var channel = open();
                var all = channel.tryLock()) {
            return all != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    /** Makes this one known to the others until it ends. */
    public synchronized void join() throws IOException {
        FileChannel channel = open();
        channel.lock(0, Long.MAX_VALUE, true);
        living = channel;
    }

    synchronized void leave(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent stopping)
            throws IOException {
        if (living != null) living.close();
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
