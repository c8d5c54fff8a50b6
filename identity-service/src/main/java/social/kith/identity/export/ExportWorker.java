package social.kith.identity.export;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import social.kith.platform.background.LoneWorker;

/**
 * Puts archives together, one after the other: right after it is asked for one, and now and then for what a crash, or a
 * service that was down, left undone.
 */
@ApplicationScoped
class ExportWorker {
    private static final Logger LOG = Logger.getLogger(ExportWorker.class);
    private final ExportService exports;
    private final Archivist archivist;
    private final ArchiveFolder folder;
    private final LoneWorker worker = new LoneWorker("export", this::work);

    ExportWorker(ExportService exports, Archivist archivist, ArchiveFolder folder) {
        this.exports = exports;
        this.archivist = archivist;
        this.folder = folder;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportService.ExportAsked asked) {
        worker.wake();
    }

    @Scheduled(every = "{kith.export.look-every}")
    void look() {
        worker.wake();
    }

    /** Apart from the work, which a context that hangs may hold up. */
    @Scheduled(every = "{kith.export.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        // Who only looks waits for no writer.
        if (exports.hasExpired()) exports.removeExpired();
        folder.removeUnless(exports::exists);
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    private void work() {
        try {
            for (Optional<ExportService.Task> due = exports.due(); due.isPresent(); due = exports.due())
                putTogether(due.get());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warnf("Exports wait: %s", failed);
        }
    }

    private void putTogether(ExportService.Task task) throws InterruptedException {
        try {
            archivist.putTogether(task.export(), task.user(), percent -> exports.reached(task.export(), percent));
            exports.finished(task.export());
        } catch (IOException | RuntimeException failed) {
            boolean again = exports.failed(task.export());
            LOG.warnf("Export %s failed, and %s: %s", task.export(), again ? "is tried again" : "is given up", failed);
        }
    }
}
