package social.kith.identity.export;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import social.kith.platform.id.Id;

/** An archive of everything that is somebody's. */
@Entity
@Table(name = "exports")
class Export {
    @jakarta.persistence.Id
    private long id;

    private long userId;

    @Convert(converter = ExportStateColumn.class)
    private ExportState state;

    private int progress;
    private int tries;
    private Instant nextTryAt;
    private Instant createdAt;
    private Instant expiresAt;

    protected Export() {}

    static Export of(Id user, Instant at, Duration kept) {
        Export export = new Export();
        export.id = Id.next().value();
        export.userId = user.value();
        export.state = ExportState.PENDING;
        export.nextTryAt = at;
        export.createdAt = at;
        export.expiresAt = at.plus(kept);
        return export;
    }

    Id id() {
        return new Id(id);
    }

    Id user() {
        return new Id(userId);
    }

    boolean isPending() {
        return state == ExportState.PENDING;
    }

    boolean isReady() {
        return state == ExportState.READY;
    }

    void reached(int percent) {
        progress = percent;
    }

    void finished() {
        state = ExportState.READY;
        progress = 100;
    }

    /** Another try later, or none any more; returns whether there is one. */
    boolean failed(Instant at, ExportSettings settings) {
        progress = 0;
        if (++tries >= settings.tries()) state = ExportState.FAILED;
        nextTryAt = at.plus(settings.tryAgain());
        return isPending();
    }

    ExportView view() {
        return new ExportView(id(), state, progress, createdAt, expiresAt);
    }
}
