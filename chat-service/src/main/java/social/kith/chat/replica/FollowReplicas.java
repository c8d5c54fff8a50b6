package social.kith.chat.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.id.Id;

/** Who follows whom, as this service knows it; the rule of who may write to whom reads it. */
@ApplicationScoped
class FollowReplicas implements PanacheRepositoryBase<FollowReplica, Long> {
    void begin(Id follower, Id followee) {
        getEntityManager()
                .createNativeQuery("""
                        insert into follow_replicas (follower_id, followee_id) values (:follower, :followee)
                        on conflict (follower_id, followee_id) do nothing""")
                .setParameter("follower", follower.value())
                .setParameter("followee", followee.value())
                .executeUpdate();
    }

    void end(Id follower, Id followee) {
        delete("followerId = ?1 and followeeId = ?2", follower.value(), followee.value());
    }
}
