package social.kith.content.replica;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One user following another, as social-graph-service last said. */
@Entity
@Table(name = "follow_replicas")
class FollowReplica {
    @Id
    private long id;

    private long followerId;
    private long followeeId;

    protected FollowReplica() {}

    FollowReplica(FollowAccepted follow) {
        id = follow.followId().value();
        followerId = follow.followerId().value();
        followeeId = follow.followeeId().value();
    }

    social.kith.platform.id.Id followee() {
        return new social.kith.platform.id.Id(followeeId);
    }
}
