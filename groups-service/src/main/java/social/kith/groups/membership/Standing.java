package social.kith.groups.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

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

    private static final MembershipStateColumn STATES = new MembershipStateColumn();
    private static final RoleColumn ROLES = new RoleColumn();

    static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                new Id(row.getLong(1)),
                new Id(row.getLong(2)),
                new Id(row.getLong(3)),
                Objects.requireNonNull(STATES.convertToEntityAttribute(row.getString(4))),
                ROLES.convertToEntityAttribute(row.getString(5)),
                id(row, 7),
                Instant.ofEpochMilli(row.getLong(6)),
                time(row, 8));
    }

    private static @Nullable Id id(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new Id(id);
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Of an invitation, the member who made it. */
    public Id invitedBy() {
        return Objects.requireNonNull(inviter);
    }
}
