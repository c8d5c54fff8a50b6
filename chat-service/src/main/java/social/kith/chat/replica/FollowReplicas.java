package social.kith.chat.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Who follows whom, as this service knows it; the rule of who may write to whom reads it. */
@ApplicationScoped
class FollowReplicas implements PanacheRepositoryBase<FollowReplica, Long> {
    /** In place of an earlier follow of the pair, should its end have been lost: its end must not end this one. */
    void begin(FollowAccepted follow) {
        delete(
                "followerId = ?1 and followeeId = ?2",
                follow.followerId().value(),
                follow.followeeId().value());
        persist(new FollowReplica(follow));
    }

    void end(FollowEnded follow) {
        delete("id = ?1", follow.followId().value());
    }
}
