package social.kith.identity.replica;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One user following another, as social-graph-service says. */
@Entity
@Table(name = "follow_replicas")
class FollowReplica {
    @EmbeddedId
    Pair pair;

    /** Who follows whom. */
    @Embeddable
    record Pair(long followerId, long followeeId) {}
}
