package social.kith.chat.replica;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That one user follows another; the row is there as long as they do. */
@Entity
@Table(name = "follow_replicas")
class FollowReplica {
    @Id
    long id;

    long followerId;
    long followeeId;
}
