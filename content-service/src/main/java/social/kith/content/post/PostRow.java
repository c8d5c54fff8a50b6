package social.kith.content.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.content.replica.GroupCard;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.sqlite.NullableColumns;

/** A post as its table has it, with its author and its group: what {@link PostViews} reads of it in one query. */
record PostRow(
        Id id,
        UserCard author,
        @Nullable String title,
        String content,
        @Nullable Privacy privacy,
        @Nullable GroupCard group,
        Instant createdAt,
        Instant updatedAt,
        boolean edited,
        boolean hasImages,
        boolean hasMentions) {

    /** Those that the viewer sees by their address, in their order; lists have been asked by a narrower rule before. */
    static final String SEEN = """
            select p.id, p.author_id, p.title, p.content, p.privacy, p.created_at, p.updated_at, p.edited,
                u.first_name, u.last_name, u.nickname, u.avatar_url, u.is_public, gp.group_id, g.title,
                exists (select 1 from post_media pm where pm.post_id = p.id),
                exists (select 1 from mentions me where me.post_id = p.id and me.comment_id = 0)
            from json_each(:ids) tmp_ids cross join posts p on p.id = tmp_ids.value
                join user_replicas u on u.id = p.author_id
                left join group_posts gp on gp.post_id = p.id
                left join group_replicas g on g.id = gp.group_id
            where %s
            order by tmp_ids.key""".formatted(Visibility.SEEN);

    static PostRow of(ResultSet row) throws SQLException {
        Id group = NullableColumns.id(row, 14);
        GroupCard in = group == null ? null : new GroupCard(group, row.getString(15));
        Id author = new Id(row.getLong(2));
        return new PostRow(
                new Id(row.getLong(1)),
                UserCard.of(
                        author,
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getBoolean(13)),
                row.getString(3),
                row.getString(4),
                NullableColumns.value(Privacy.class, row, 5),
                in,
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getBoolean(8),
                row.getBoolean(16),
                row.getBoolean(17));
    }

    /** Its author alone is shown whom they chose. */
    boolean showsAudienceTo(Id viewer) {
        return privacy == Privacy.PRIVATE && author.id().equals(viewer);
    }
}
