package social.kith.people.block;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One user blocking another, as social-graph-service says. */
@Entity
@Table(name = "block_replicas")
class BlockReplica {
    @EmbeddedId
    Pair pair;

    protected BlockReplica() {}

    /** Who blocks whom. */
    @Embeddable
    record Pair(long blockerId, long blockedId) {}
}
