package social.kith.content.media;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Removes the rows of images that nothing uses, and of those who are erased, some at a time. */
@ApplicationScoped
class UnusedImages {
    private static final int SLICE = 100;
    private static final Duration LOOK_AGAIN = Duration.ofDays(1);
    static final String DUE = """
            select m.id, u.id is not null and u.deleted = false, u.avatar_url
            from media m left join user_replicas u on u.id = m.uploader_id
            where m.due_at <= ? order by m.due_at limit\s""" + SLICE;
    static final String DELETE = "delete from media where id = ?";
    static final String LATER = "update media set due_at = ? where id = ?";
    static final String ERASE = "insert into media_erasures (user_id) values (?) on conflict do nothing";
    static final String ERASED = "select user_id from media_erasures where user_id > 0 order by user_id limit 1";
    static final String OF_ERASED = "select id from media where uploader_id = ? order by id limit " + SLICE;
    static final String ALL_ERASED = "delete from media_erasures where user_id = ?";
    static final String REBUILDS = "select 1 from rebuild_goals limit 1";
    static final List<String> STATEMENTS = List.of(DUE, DELETE, LATER, ERASE, ERASED, OF_ERASED, ALL_ERASED);

    private final AgroalDataSource database;
    private final Leftovers leftovers;
    private final Clock clock;

    UnusedImages(AgroalDataSource database, Leftovers leftovers, Clock clock) {
        this.database = database;
        this.leftovers = leftovers;
        this.clock = clock;
    }

    /** Whether there is anything to do; who only looks waits for no writer. */
    boolean isAnyDue() {
        // While replicas are empty, nobody has an avatar.
        return ids(REBUILDS).isEmpty() && !due().isEmpty();
    }

    /**
     * Somebody's avatar is used, and looked at again later; what belongs to somebody who has left is kept until they
     * come back, or are erased.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean removeSome() {
        List<Due> due = due();
        long later = clock.instant().plus(LOOK_AGAIN).toEpochMilli();
        for (Due image : due) {
            if (image.isUnused()) remove(image.id());
            else update(LATER, later, image.id().value());
        }
        return due.size() == SLICE;
    }

    /** Everything of theirs goes, used or not. */
    @Transactional(Transactional.TxType.MANDATORY)
    void erase(Id user) {
        update(ERASE, user.value());
    }

    boolean isAnyErased() {
        return !ids(ERASED).isEmpty();
    }

    /** @return whether there may be more */
    @Transactional
    boolean eraseSome() {
        for (Id user : ids(ERASED)) {
            List<Id> some = ids(OF_ERASED, user.value());
            some.forEach(this::remove);
            if (some.size() < SLICE) update(ALL_ERASED, user.value());
        }
        return isAnyErased();
    }

    private void remove(Id id) {
        update(DELETE, id.value());
        leftovers.leave(id);
    }

    private List<Due> due() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(DUE)) {
            select.setLong(1, clock.millis());
            List<Due> due = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) due.add(new Due(new Id(row.getLong(1)), row.getBoolean(2), row.getString(3)));
            }
            return due;
        } catch (SQLException failed) {
            throw new IllegalStateException("Unused images could not be looked up", failed);
        }
    }

    private record Due(
            Id id, boolean uploaderIsThere, @Nullable String avatar) {
        boolean isUnused() {
            return uploaderIsThere && (avatar == null || !avatar.startsWith(Media.url(id)));
        }
    }

    private List<Id> ids(String sql, long... values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) select.setLong(i + 1, values[i]);
            List<Id> ids = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) ids.add(new Id(row.getLong(1)));
            }
            return ids;
        } catch (SQLException failed) {
            throw new IllegalStateException("Images could not be looked up", failed);
        }
    }

    private void update(String sql, long... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) update.setLong(i + 1, values[i]);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Images could not be removed", failed);
        }
    }
}
