package social.kith.content.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.content.media.picture.Picture;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.NullableColumns;

/**
 * An image in the table.
 *
 * @param dueAt when it is looked whether anything uses it; null while something has claimed it
 */
record Media(
        Id id,
        Id uploader,
        String contentType,
        int width,
        int height,
        long bytes,
        boolean animated,
        String thumbnailType,
        long thumbnailBytes,
        @Nullable Instant dueAt) {
    /** In the order of {@link #read}. */
    static final String COLUMNS =
            "m.id, m.uploader_id, m.content_type, m.width, m.height, m.bytes, m.animated, m.thumbnail_type, "
                    + "m.thumbnail_bytes, m.due_at";

    static Media read(ResultSet row) throws SQLException {
        return new Media(
                new Id(row.getLong(1)),
                new Id(row.getLong(2)),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getLong(6),
                row.getBoolean(7),
                row.getString(8),
                row.getLong(9),
                NullableColumns.time(row, 10));
    }

    static String url(Id id) {
        return "/api/v1/media/" + id;
    }

    /** What the picture is called in the store. */
    static String pictureName(Id id) {
        return id.toString();
    }

    static String thumbnailName(Id id) {
        return id + "-thumbnail";
    }

    static Media of(Id id, Id uploader, Picture picture, Instant dueAt) {
        return new Media(
                id,
                uploader,
                picture.contentType(),
                picture.width(),
                picture.height(),
                picture.bytes(),
                picture.animated(),
                picture.thumbnailType(),
                picture.thumbnailBytes(),
                dueAt);
    }

    boolean isClaimed() {
        return dueAt == null;
    }
}
