package social.kith.people.image;

import java.sql.ResultSet;
import java.sql.SQLException;
import social.kith.platform.id.Id;

/**
 * An image as clients see it. Its bytes are content-service's to give, which decides with each use who sees them.
 *
 * @param contentType of what {@code url} gives
 * @param width pixels, as shown
 * @param bytes of what {@code url} gives
 */
public record ImageView(
        Id id,
        String url,
        String thumbnailUrl,
        String contentType,
        int width,
        int height,
        long bytes,
        boolean animated) {
    static ImageView read(ResultSet row) throws SQLException {
        Id id = new Id(row.getLong("id"));
        String url = "/api/v1/media/" + id;
        return new ImageView(
                id,
                url,
                url + "/thumbnail",
                row.getString("content_type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"),
                row.getBoolean("animated"));
    }
}
