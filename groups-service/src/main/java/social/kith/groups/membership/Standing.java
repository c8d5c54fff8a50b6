package social.kith.groups.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.NullableColumns;

/**
 * How somebody stands to a group, to be read.
 *
 * @param id the invitation's id, where there is an inviter
 * @param role of a member alone
 * @param createdAt when it was asked: the time of the invitation or of the request
 * @param since when they became a member
 */
public record Standing(
        Id id,
        Id group,
        Id user,
        MembershipState state,
        @Nullable Role role,
        @Nullable Id inviter,
        Instant createdAt,
        @Nullable Instant since) {
    static final String COLUMNS = "m.id, m.group_id, m.user_id, m.state, m.role, m.created_at, m.inviter_id, m.since";

    static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                new Id(row.getLong(1)),
                new Id(row.getLong(2)),
                new Id(row.getLong(3)),
                EnumColumn.value(MembershipState.class, row.getString(4)),
                NullableColumns.value(Role.class, row, 5),
                NullableColumns.id(row, 7),
                Instant.ofEpochMilli(row.getLong(6)),
                NullableColumns.time(row, 8));
    }

    /** Of an invitation, the member who made it. */
    public Id invitedBy() {
        return Objects.requireNonNull(inviter);
    }
}
