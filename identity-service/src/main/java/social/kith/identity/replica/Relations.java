package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

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
    private final Reads reads;

    Relations(Reads reads) {
        this.reads = reads;
    }

    /** How the one stands to the other. */
    public Relation between(Id one, Id other) {
        return reads.first(
                        RELATION,
                        Map.of("one", one, "other", other),
                        row -> new Relation(
                                row.getBoolean(1),
                                Following.of(row.getBoolean(2), row.getBoolean(3)),
                                Following.of(row.getBoolean(4), row.getBoolean(5)),
                                row.getBoolean(6)))
                .orElseThrow();
    }
}
