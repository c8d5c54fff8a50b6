package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Bytes that no row of {@code media} is about: noted before they are stored, or with the end of their row. */
@ApplicationScoped
class Leftovers {
    private static final Logger LOG = Logger.getLogger(Leftovers.class);
    /** Longer than any upload takes from being noted to its row. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private static final int SLICE = 100;
    private static final String NOTE = """
            insert into media_leftovers (id, due_at) values (:id, :due)
            on conflict (id) do update set due_at = excluded.due_at""";
    private static final String FORGET = "delete from media_leftovers where id = :id";
    private static final String DUE =
            "select id from media_leftovers where due_at <= :now order by due_at limit " + SLICE;

    private final Reads reads;
    private final Writes writes;
    private final MediaStore store;
    private final Clock clock;

    Leftovers(Reads reads, Writes writes, MediaStore store, Clock clock) {
        this.reads = reads;
        this.writes = writes;
        this.store = store;
        this.clock = clock;
    }

    /** Before they are stored: should nothing come of it, they are removed later. */
    @Transactional
    void expect(Id id) {
        note(id, clock.instant().plus(UPLOAD));
    }

    /** A row has them now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Id id) {
        writes.change(FORGET, Map.of("id", id));
    }

    /** Their row is gone with this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void leave(Id id) {
        note(id, clock.instant());
    }

    @Transactional
    void forget(Id id) {
        writes.change(FORGET, Map.of("id", id));
    }

    /** @return whether all that is due is removed */
    boolean removeDue() {
        List<Id> due = due();
        for (Id id : due) if (!remove(id)) return true; // the store does not answer: next time
        return due.size() < SLICE;
    }

    boolean remove(Id id) {
        try {
            store.delete(Media.pictureName(id));
            store.delete(Media.thumbnailName(id));
            forget(id);
            return true;
        } catch (IOException failed) {
            LOG.warnf("The image %s is not deleted yet: %s", id, failed);
            return false;
        }
    }

    private List<Id> due() {
        return reads.list(DUE, Map.of("now", clock.millis()), row -> new Id(row.getLong(1)));
    }

    private void note(Id id, Instant due) {
        writes.change(NOTE, Map.of("id", id, "due", due.toEpochMilli()));
    }
}
