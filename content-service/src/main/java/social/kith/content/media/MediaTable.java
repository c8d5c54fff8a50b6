package social.kith.content.media;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;

/** The images that there are, in plain SQL: lists of posts ask it with every page. */
@ApplicationScoped
class MediaTable {
    private static final String IDS = "(select tmp_ids.value from json_each(?) tmp_ids)";
    static final String FIND = "select " + Media.COLUMNS + " from media m where m.id = ?";
    static final String FIND_ALL = "select " + Media.COLUMNS + " from media m where m.id in " + IDS;
    static final String CLAIM =
            "update media set due_at = null where due_at is not null and uploader_id = ? and id in " + IDS;
    static final String RELEASE = "update media set due_at = ? where id in " + IDS;
    static final List<String> STATEMENTS = List.of(FIND, FIND_ALL, CLAIM, RELEASE);

    private final AgroalDataSource database;
    private final Clock clock;

    MediaTable(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Media> find(Id id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setLong(1, id.value());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(Media.read(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("An image could not be looked up", failed);
        }
    }

    Map<Id, MediaView> views(Collection<Id> ids) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(FIND_ALL)) {
            select.setString(1, json(ids));
            Map<Id, MediaView> views = new HashMap<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    MediaView view = MediaView.of(Media.read(row));
                    views.put(view.id(), view);
                }
            }
            return views;
        } catch (SQLException failed) {
            throw new IllegalStateException("Images could not be looked up", failed);
        }
    }

    /** @return how many of them are that user's and were claimed by nothing */
    @Transactional(Transactional.TxType.MANDATORY)
    int claim(Id uploader, Collection<Id> ids) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(CLAIM)) {
            update.setLong(1, uploader.value());
            update.setString(2, json(ids));
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Images could not be claimed", failed);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void release(Collection<Id> ids) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(RELEASE)) {
            update.setLong(1, clock.millis());
            update.setString(2, json(ids));
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("Images could not be released", failed);
        }
    }

    private static String json(Collection<Id> ids) {
        return ids.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(",", "[", "]"));
    }
}
