package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import social.kith.platform.outbox.Outbox;
import social.kith.socialgraph.relationship.FollowState;

/** Takes a step of a follow: what becomes of it is kept, and others are told, in the caller's transaction. */
@ApplicationScoped
class FollowSteps {
    private final FollowRepository follows;
    private final Outbox outbox;

    FollowSteps(FollowRepository follows, Outbox outbox) {
        this.follows = follows;
        this.outbox = outbox;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void step(Follow follow, FollowAction action) {
        follow.step(action).ifPresent(outbox::append);
        boolean kept = follow.state() != FollowState.NONE;
        if (kept && !follows.isPersistent(follow)) follows.persist(follow);
        if (!kept && follows.isPersistent(follow)) follows.delete(follow);
    }
}
