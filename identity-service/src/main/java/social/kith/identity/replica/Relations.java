package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import social.kith.platform.id.Id;

/** How users stand to each other, as social-graph-service says. */
@ApplicationScoped
public class Relations {
    private static final String RELATION = """
            select
                not %s,
                exists (select 1 from follow_replicas where follower_id = :one and followee_id = :other),
                exists (select 1 from follow_request_replicas where follower_id = :one and followee_id = :other),
                exists (select 1 from follow_replicas where follower_id = :other and followee_id = :one),
                exists (select 1 from follow_request_replicas where follower_id = :other and followee_id = :one),
                exists (select 1 from mute_replicas where muter_id = :one and muted_id = :other)""".formatted(Unblocked.inSql(":one", ":other"));
    private final Session database;

    Relations(Session database) {
        this.database = database;
    }

    /** How the one stands to the other. */
    public Relation between(Id one, Id other) {
        Object[] found = database.createNativeQuery(RELATION, Object[].class)
                .setParameter("one", one.value())
                .setParameter("other", other.value())
                .getSingleResult();
        return new Relation(
                is(found[0]),
                Following.of(is(found[1]), is(found[2])),
                Following.of(is(found[3]), is(found[4])),
                is(found[5]));
    }

    private static boolean is(Object truth) {
        return ((Number) truth).intValue() != 0;
    }
}
