package social.kith.people.mute;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One user muting another, as social-graph-service says. */
@Entity
@Table(name = "mute_replicas")
class MuteReplica {
    @EmbeddedId
    Pair pair;

    protected MuteReplica() {}

    /** Who mutes whom. */
    @Embeddable
    record Pair(long muterId, long mutedId) {}
}
