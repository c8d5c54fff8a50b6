package social.kith.groups.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;

/** Where somebody is a member, is invited or asks to join, for themselves; of a refused request they are not told. */
@ApplicationScoped
class MembershipData implements PersonalData {
    private static final String OLDEST = """
            select m.id, g.id, g.title, g.description, m.role, m.created_at, m.inviter_id, m.since
            from group_members m cross join groups g on g.id = m.group_id
            where m.user_id = :user and m.state = :state and m.id > :after and m.hidden = 0 and g.deleted_at is null
            order by m.id limit :most""";

    private final Reads reads;

    MembershipData(Reads reads) {
        this.reads = reads;
    }

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("memberships", in("accepted")),
                new Part("groupInvitations", in("invited")),
                new Part("groupJoinRequests", in("requesting")));
    }

    private Pages in(String state) {
        return (user, after, most) ->
                reads.list(OLDEST, Map.of("user", user, "state", state, "after", after, "most", most), Belonging::read);
    }

    /** How the user stands to a group. */
    record Belonging(
            Id id,
            Id groupId,
            String groupTitle,
            String groupDescription,
            @Nullable String role,
            @Nullable Id invitedBy,
            Instant createdAt,
            @Nullable Instant since)
            implements Item {
        static Belonging read(ResultSet row) throws SQLException {
            return new Belonging(
                    new Id(row.getLong(1)),
                    new Id(row.getLong(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    NullableColumns.id(row, 7),
                    Instant.ofEpochMilli(row.getLong(6)),
                    NullableColumns.time(row, 8));
        }

        @Override
        public long key() {
            return id.value();
        }
    }
}
