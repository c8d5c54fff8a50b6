package social.kith.content.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.id.Id;

/** Who follows whom, as this service knows it. */
@ApplicationScoped
public class FollowReplicas {
    private static final String PAIR = "followerId = ?1 and followeeId = ?2";
    private final FollowReplicaRepository follows;

    FollowReplicas(FollowReplicaRepository follows) {
        this.follows = follows;
    }

    public boolean follows(Id follower, Id followee) {
        return follows.count(PAIR, follower.value(), followee.value()) > 0;
    }

    /** In place of an earlier follow of the pair, should its end have been lost: its choices must not come back. */
    void begin(FollowAccepted follow) {
        follows.delete(PAIR, follow.followerId().value(), follow.followeeId().value());
        follows.persist(new FollowReplica(follow));
    }

    void end(FollowEnded follow) {
        follows.delete("id = ?1", follow.followId().value());
    }

    /** The table. */
    @ApplicationScoped
    static class FollowReplicaRepository implements PanacheRepositoryBase<FollowReplica, Long> {}
}
