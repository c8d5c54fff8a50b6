package social.kith.chat.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.id.Id;

/** Who follows whom, as this service knows it; the rule of who may write to whom reads it. */
@ApplicationScoped
class FollowReplicas implements PanacheRepositoryBase<FollowReplica, Long> {
    void begin(Id follow, Id follower, Id followee) {
        getEntityManager()
                .createNativeQuery("""
                        insert into follow_replicas (id, follower_id, followee_id) values (:id, :follower, :followee)
                        on conflict (id) do nothing""")
                .setParameter("id", follow.value())
                .setParameter("follower", follower.value())
                .setParameter("followee", followee.value())
                .executeUpdate();
    }

    void end(Id follow) {
        deleteById(follow.value());
    }
}
