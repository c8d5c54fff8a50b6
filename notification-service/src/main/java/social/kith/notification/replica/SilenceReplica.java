package social.kith.notification.replica;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which somebody is told nothing of what somebody else does, as queries see it. */
@Entity
@Table(name = "silence_replicas")
@IdClass(SilenceReplica.Key.class)
class SilenceReplica {
    @Id
    long userId;

    @Id
    long otherId;

    /** Whether neither is told of the other: a block, not a mute. */
    @Id
    boolean mutual;

    @Id
    Instant beganAt;

    @Nullable
    Instant endedAt;

    /** Who of whom, why, since when. */
    record Key(long userId, long otherId, boolean mutual, Instant beganAt) {}
}
