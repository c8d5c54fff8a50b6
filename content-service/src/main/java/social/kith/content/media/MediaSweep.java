package social.kith.content.media;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Removes, now and then, what nothing uses, rows first and then bytes; also what a crash has left. */
@Singleton
class MediaSweep {
    private static final Logger LOG = Logger.getLogger(MediaSweep.class);
    private final UnclaimedImages unclaimed;
    private final Leftovers leftovers;

    MediaSweep(UnclaimedImages unclaimed, Leftovers leftovers) {
        this.unclaimed = unclaimed;
        this.leftovers = leftovers;
    }

    /** What was being sent when the service ended is of no use to anybody. */
    void emptyUploads(
            @Observes StartupEvent started, @ConfigProperty(name = "quarkus.http.body.uploads-directory") Path uploads)
            throws IOException {
        if (!Files.isDirectory(uploads)) return;
        try (Stream<Path> files = Files.list(uploads)) {
            for (Path file : (List<Path>) files.toList()) Files.deleteIfExists(file);
        }
    }

    @Scheduled(every = "{kith.media.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            while (unclaimed.isAnyDue() && unclaimed.removeSome()) {
                // until none is left; others may write in between
            }
            while (!leftovers.removeDue()) {
                // the same
            }
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Unused images are not all removed; it is tried again");
        }
    }
}
