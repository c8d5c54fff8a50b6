package social.kith.groups.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import social.kith.groups.membership.MembershipState;
import social.kith.groups.membership.Standing;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.sqlite.NullableColumns;

/** A group, to be shown. */
record GroupRow(
        Id id,
        String title,
        String description,
        @Nullable String bannerUrl,
        Id creator,
        int memberCount,
        Instant createdAt,
        Instant updatedAt) {
    static final String COLUMNS = "g.id, g.title, g.description, g.creator_id, g.member_count, g.created_at,"
            + " g.updated_at, g.banner_media_id";

    static GroupRow read(ResultSet row) throws SQLException {
        Id image = NullableColumns.id(row, 8);
        return new GroupRow(
                new Id(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                image == null ? null : "/api/v1/media/" + image,
                new Id(row.getLong(4)),
                row.getInt(5),
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)));
    }

    /** @param viewer how the viewer stands to it; {@code null} where they have nothing to do with it */
    GroupView view(UserCard creatorCard, @Nullable Standing viewer) {
        MembershipState state = viewer == null ? MembershipState.NONE : viewer.state();
        return new GroupView(
                id,
                title,
                description,
                bannerUrl,
                creatorCard,
                memberCount,
                state == MembershipState.ACCEPTED ? id : null,
                createdAt,
                updatedAt,
                state.shown(),
                viewer == null ? null : viewer.role());
    }

    GroupCard card() {
        return new GroupCard(id, title, bannerUrl);
    }
}
