package social.kith.content.media;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    static final String ADD = """
            insert into media (
                id, uploader_id, content_type, width, height, bytes, animated, thumbnail_type, thumbnail_bytes, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    static final String UNCLAIMED =
            "select count(*), min(m.due_at) from media m where m.uploader_id = ? and m.due_at is not null";
    static final String UPLOADED =
            "select " + Media.COLUMNS + " from media m where m.uploader_id = ? and m.id > ? order by m.id limit ?";
    static final String AVATAR = """
            select 1 from user_replicas u
            where u.id = ? and u.deleted = false and u.avatar_url in (?, ? || '/thumbnail')""";
    static final List<String> STATEMENTS = List.of(FIND, FIND_ALL, CLAIM, RELEASE, ADD, UNCLAIMED, UPLOADED, AVATAR);

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

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Media media) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ADD)) {
            insert.setLong(1, media.id().value());
            insert.setLong(2, media.uploader().value());
            insert.setString(3, media.contentType());
            insert.setInt(4, media.width());
            insert.setInt(5, media.height());
            insert.setLong(6, media.bytes());
            insert.setBoolean(7, media.animated());
            insert.setString(8, media.thumbnailType());
            insert.setLong(9, media.thumbnailBytes());
            insert.setLong(10, Objects.requireNonNull(media.dueAt()).toEpochMilli());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("An image could not be added", failed);
        }
    }

    /** How many images of that user's nothing uses. */
    Unclaimed unclaimed(Id uploader) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(UNCLAIMED)) {
            select.setLong(1, uploader.value());
            try (var row = select.executeQuery()) {
                row.next();
                return new Unclaimed(row.getInt(1), Instant.ofEpochMilli(row.getLong(2)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Images could not be counted", failed);
        }
    }

    /** @param firstDue when the first of them may go */
    record Unclaimed(int number, Instant firstDue) {}

    /** All that somebody has sent, oldest first, after that key. */
    List<Media> of(Id uploader, long after, int most) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(UPLOADED)) {
            select.setLong(1, uploader.value());
            select.setLong(2, after);
            select.setInt(3, most);
            List<Media> uploaded = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) uploaded.add(Media.read(row));
            }
            return uploaded;
        } catch (SQLException failed) {
            throw new IllegalStateException("Images could not be listed", failed);
        }
    }

    /** Whether its uploader, who is there, has it as their avatar now. */
    boolean isAvatar(Media media) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(AVATAR)) {
            String url = Media.url(media.id());
            select.setLong(1, media.uploader().value());
            select.setString(2, url);
            select.setString(3, url);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("An avatar could not be looked up", failed);
        }
    }

    static String json(Collection<Id> ids) {
        return ids.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(",", "[", "]"));
    }
}
