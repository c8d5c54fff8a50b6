package social.kith.identity.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.id.Id;

/** Who follows whom, as far as this service needs to know: a private profile shows itself to its followers. */
@ApplicationScoped
public class FollowReplicas {
    private final FollowReplicaRepository follows;

    FollowReplicas(FollowReplicaRepository follows) {
        this.follows = follows;
    }

    public boolean follows(Id follower, Id followee) {
        return follows.findByIdOptional(new FollowReplica.Pair(follower.value(), followee.value()))
                .isPresent();
    }

    void grant(FollowAccepted accepted) {
        follows.getEntityManager()
                .createNativeQuery("""
                        insert into follow_replicas (follower_id, followee_id) values (:follower, :followee)
                        on conflict do nothing""")
                .setParameter("follower", accepted.followerId().value())
                .setParameter("followee", accepted.followeeId().value())
                .executeUpdate();
    }

    void revoke(FollowEnded ended) {
        follows.deleteById(new FollowReplica.Pair(
                ended.followerId().value(), ended.followeeId().value()));
    }

    /** The table. */
    @ApplicationScoped
    static class FollowReplicaRepository implements PanacheRepositoryBase<FollowReplica, FollowReplica.Pair> {}
}
