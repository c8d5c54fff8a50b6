package social.kith.content.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import social.kith.platform.id.Id;

/** What is shown of a comment, as its table has it. */
record CommentRow(Id id, Id post, Id author, String content, Instant createdAt, Instant updatedAt, boolean edited) {
    /** As {@link #of} reads them, of the alias {@code c}. */
    static final String COLUMNS = "c.id, c.post_id, c.author_id, c.content, c.created_at, c.updated_at, c.edited";

    static CommentRow of(ResultSet row) throws SQLException {
        return new CommentRow(
                new Id(row.getLong(1)),
                new Id(row.getLong(2)),
                new Id(row.getLong(3)),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getBoolean(7));
    }
}
