package social.kith.identity.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import social.kith.identity.profile.Connections;
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

    /** How many there are both ways, without those who have deleted their account. */
    public Connections connections(Id user) {
        var counts = (Object[]) follows.getEntityManager()
                .createNativeQuery("""
                        select
                            (select count(*) from follow_replicas where followee_id = :user)
                                - (select count(*) from users u join follow_replicas f
                                    on f.follower_id = u.id and f.followee_id = :user where u.deleted_at is not null),
                            (select count(*) from follow_replicas where follower_id = :user)
                                - (select count(*) from users u join follow_replicas f
                                    on f.follower_id = :user and f.followee_id = u.id where u.deleted_at is not null)""")
                .setParameter("user", user.value())
                .getSingleResult();
        return new Connections(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    /** Somebody is erased. */
    public void forget(Id user) {
        follows.delete("pair.followerId = ?1 or pair.followeeId = ?1", user.value());
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
