package social.kith.content.media;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import social.kith.platform.id.Id;

/** Bytes that no row of {@code media} is about: noted before they are stored, or with the end of their row. */
@ApplicationScoped
class Leftovers {
    private static final Logger LOG = Logger.getLogger(Leftovers.class);
    /** Longer than any upload takes from being noted to its row. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private static final int SLICE = 100;
    static final String NOTE =
            "insert into media_leftovers (id, due_at) values (?, ?) on conflict (id) do update set due_at = excluded.due_at";
    static final String FORGET = "delete from media_leftovers where id = ?";
    static final String DUE = "select id from media_leftovers where due_at <= ? order by due_at limit " + SLICE;
    static final List<String> STATEMENTS = List.of(NOTE, FORGET, DUE);

    private final AgroalDataSource database;
    private final MediaStore store;
    private final Clock clock;

    Leftovers(AgroalDataSource database, MediaStore store, Clock clock) {
        this.database = database;
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
        update(FORGET, id.value());
    }

    /** Their row is gone with this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void leave(Id id) {
        note(id, clock.instant());
    }

    @Transactional
    void forget(Id id) {
        update(FORGET, id.value());
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
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(DUE)) {
            select.setLong(1, clock.millis());
            List<Id> due = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) due.add(new Id(row.getLong(1)));
            }
            return due;
        } catch (SQLException failed) {
            throw new IllegalStateException("Leftovers could not be looked up", failed);
        }
    }

    private void note(Id id, Instant due) {
        update(NOTE, id.value(), due.toEpochMilli());
    }

    private void update(String sql, long... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) update.setLong(i + 1, values[i]);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Leftovers could not be noted", failed);
        }
    }
}
