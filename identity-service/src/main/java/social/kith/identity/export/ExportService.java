package social.kith.identity.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** Archives from being asked for to being thrown away. */
@ApplicationScoped
class ExportService {
    private final ExportRepository exports;
    private final ArchiveFolder folder;
    private final Event<ExportAsked> asked;
    private final ExportSettings settings;
    private final Clock clock;

    ExportService(
            ExportRepository exports,
            ArchiveFolder folder,
            Event<ExportAsked> asked,
            ExportSettings settings,
            Clock clock) {
        this.exports = exports;
        this.folder = folder;
        this.asked = asked;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody asked for an archive. */
    record ExportAsked() {}

    /** One at a time: while one is being put together that one, else a new one in place of all earlier ones. */
    @Transactional
    ExportView ask(Id user) {
        for (Export earlier : exports.of(user)) {
            if (earlier.isPending()) return earlier.view();
            exports.delete(earlier);
        }
        Export export = Export.of(user, clock.instant(), settings.kept());
        exports.persist(export);
        asked.fire(new ExportAsked());
        return export.view();
    }

    ExportView view(Id user, Id id) {
        return require(user, id).view();
    }

    /** The file to download. */
    Path archive(Id user, Id id) {
        Export export = require(user, id);
        if (!export.isReady()) throw Refusal.conflict("The archive is not ready. Ask for its state first.");
        Path file = folder.archive(id);
        if (!Files.exists(file)) throw Refusal.notFound("archive any more; ask for a new one");
        return file;
    }

    private Export require(Id user, Id id) {
        return exports.of(user, id)
                .filter(export -> clock.instant().isBefore(export.view().expiresAt()))
                .orElseThrow(() -> Refusal.notFound("export"));
    }

    /** Whose turn it is to be put together. */
    @ActivateRequestContext
    Optional<Task> due() {
        return exports.due(clock.instant()).map(export -> new Task(export.id(), export.user()));
    }

    /** An archive to be put together. */
    record Task(Id export, Id user) {}

    /** Nothing where it was thrown away meanwhile. */
    @Transactional
    void reached(Id id, int percent) {
        exports.findByIdOptional(id.value()).ifPresent(export -> export.reached(percent));
    }

    @Transactional
    void finished(Id id) {
        exports.findByIdOptional(id.value()).ifPresent(Export::finished);
    }

    /** Returns whether it is tried again. */
    @Transactional
    boolean failed(Id id) {
        return exports.findByIdOptional(id.value())
                .map(export -> export.failed(clock.instant(), settings))
                .orElse(false);
    }

    boolean hasExpired() {
        return !exports.expired(clock.instant()).isEmpty();
    }

    @Transactional
    void removeExpired() {
        exports.expired(clock.instant()).forEach(exports::delete);
    }

    @ActivateRequestContext
    boolean exists(Id id) {
        return exports.findByIdOptional(id.value()).isPresent();
    }
}
