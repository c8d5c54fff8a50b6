package social.kith.socialgraph.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;

/** Reads relationships: one query for any number of them, each of its look-ups by key, however many edges there are. */
@ApplicationScoped
class RelationshipQuery {
    private static final String TO_USERS = """
            select u.id, u.is_public,
                (select f.state from followers f where f.follower_id = :viewer and f.followee_id = u.id),
                (select f.state from followers f where f.follower_id = u.id and f.followee_id = :viewer),
                exists (select 1 from blocks b where b.blocker_id = :viewer and b.blocked_id = u.id),
                exists (select 1 from mutes m where m.muter_id = :viewer and m.muted_id = u.id)
            from json_each(:users) tmp_users cross join user_replicas u on u.id = tmp_users.value
            where %s""".formatted(Encounter.there("u.id"));

    private final Reads reads;

    RelationshipQuery(Reads reads) {
        this.reads = reads;
    }

    /** To those of the users who are there for the viewer: known here, not deleted, and not blocking them. */
    List<Relationship> of(Id viewer, Collection<Id> users) {
        return reads.list(
                TO_USERS,
                Map.of("viewer", viewer, "users", Reads.ids(users)),
                row -> Relationship.of(
                        viewer,
                        new Id(row.getLong(1)),
                        row.getBoolean(2),
                        state(row, 3),
                        state(row, 4),
                        row.getBoolean(5),
                        row.getBoolean(6)));
    }

    private static FollowState state(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(NullableColumns.value(FollowState.class, row, column), FollowState.NONE);
    }
}
