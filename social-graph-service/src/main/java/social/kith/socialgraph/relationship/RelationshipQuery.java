package social.kith.socialgraph.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Reads relationships: one query for any number of them, each of its look-ups by key, however many edges there are. */
@ApplicationScoped
class RelationshipQuery {
    private static final String TO_USERS = """
            select u.id, u.is_public,
                (select f.state from followers f where f.follower_id = :viewer and f.followee_id = u.id),
                (select f.state from followers f where f.follower_id = u.id and f.followee_id = :viewer),
                exists (select 1 from blocks b where b.blocker_id = :viewer and b.blocked_id = u.id),
                exists (select 1 from mutes m where m.muter_id = :viewer and m.muted_id = u.id)
            from user_replicas u
            where u.id in (:users) and %s""".formatted(Encounter.there("u.id"));

    private final Session database;
    private final FollowStateColumn states = new FollowStateColumn();

    RelationshipQuery(Session database) {
        this.database = database;
    }

    /** To those of the users who are there for the viewer: known here, not deleted, and not blocking them. */
    List<Relationship> of(Id viewer, Collection<Id> users) {
        return database
                .createNativeQuery(TO_USERS, Object[].class)
                .setParameter("viewer", viewer.value())
                .setParameterList("users", users.stream().map(Id::value).toList())
                .getResultList()
                .stream()
                .map(row -> Relationship.of(
                        viewer,
                        new Id(number(row[0])),
                        isTrue(row[1]),
                        state(row[2]),
                        state(row[3]),
                        isTrue(row[4]),
                        isTrue(row[5])))
                .toList();
    }

    private FollowState state(@Nullable Object column) {
        return Objects.requireNonNullElse(states.convertToEntityAttribute((String) column), FollowState.NONE);
    }

    private static boolean isTrue(Object column) {
        return number(column) == 1;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
