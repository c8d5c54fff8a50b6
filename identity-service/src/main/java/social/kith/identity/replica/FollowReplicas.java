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

    /** How the one stands to following the other. */
    public Following state(Id follower, Id followee) {
        var found = (Object[]) follows.getEntityManager()
                .createNativeQuery("""
                        select
                            (select count(*) from follow_replicas
                                where follower_id = :follower and followee_id = :followee),
                            (select count(*) from follow_request_replicas
                                where follower_id = :follower and followee_id = :followee)""")
                .setParameter("follower", follower.value())
                .setParameter("followee", followee.value())
                .getSingleResult();
        if (((Number) found[0]).longValue() > 0) return Following.ACCEPTED;
        return ((Number) found[1]).longValue() > 0 ? Following.REQUESTED : Following.NONE;
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
        follows.getEntityManager()
                .createNativeQuery(
                        "delete from follow_request_replicas where follower_id = :user or followee_id = :user")
                .setParameter("user", user.value())
                .executeUpdate();
    }

    void ask(FollowRequested requested) {
        change(
                "insert into follow_request_replicas (follower_id, followee_id) values (:follower, :followee)"
                        + " on conflict do nothing",
                requested.followerId(),
                requested.followeeId());
    }

    /** A request is no longer one, whatever came of it. */
    void settle(Id follower, Id followee) {
        change(
                "delete from follow_request_replicas where follower_id = :follower and followee_id = :followee",
                follower,
                followee);
    }

    void grant(FollowAccepted accepted) {
        settle(accepted.followerId(), accepted.followeeId());
        change(
                "insert into follow_replicas (follower_id, followee_id) values (:follower, :followee)"
                        + " on conflict do nothing",
                accepted.followerId(),
                accepted.followeeId());
    }

    void revoke(FollowEnded ended) {
        follows.deleteById(new FollowReplica.Pair(
                ended.followerId().value(), ended.followeeId().value()));
    }

    private void change(String statement, Id follower, Id followee) {
        follows.getEntityManager()
                .createNativeQuery(statement)
                .setParameter("follower", follower.value())
                .setParameter("followee", followee.value())
                .executeUpdate();
    }

    /** The table. */
    @ApplicationScoped
    static class FollowReplicaRepository implements PanacheRepositoryBase<FollowReplica, FollowReplica.Pair> {}
}
