package social.kith.content.reaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;

/** What is shown of a reaction, as its table has it. */
record ReactionRow(Id id, Id post, Id user, Emoji emoji, Instant createdAt) {
    /** As {@link #of} reads them, of the alias {@code r}. */
    static final String COLUMNS = "r.id, r.post_id, r.user_id, r.emoji, r.created_at";

    static ReactionRow of(ResultSet row) throws SQLException {
        return new ReactionRow(
                new Id(row.getLong(1)),
                new Id(row.getLong(2)),
                new Id(row.getLong(3)),
                EnumColumn.value(Emoji.class, row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5)));
    }
}
