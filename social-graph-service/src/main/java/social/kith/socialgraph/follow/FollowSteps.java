package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import social.kith.platform.outbox.Outbox;
import social.kith.socialgraph.relationship.FollowState;

/**
 * Takes a step of a follow: what becomes of it is kept, and others are told, in the caller's transaction, where plain SQL
 * sees it from then on.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowSteps {
    private final FollowRepository follows;
    private final Outbox outbox;

    FollowSteps(FollowRepository follows, Outbox outbox) {
        this.follows = follows;
        this.outbox = outbox;
    }

    void step(Follow follow, FollowAction action) {
        step(List.of(follow), action);
    }

    /** The same step of each. */
    void step(List<Follow> some, FollowAction action) {
        some.forEach(follow -> take(follow, action));
        follows.flush();
    }

    private void take(Follow follow, FollowAction action) {
        follow.step(action).ifPresent(outbox::append);
        boolean kept = follow.state() != FollowState.NONE;
        if (kept && !follows.isPersistent(follow)) follows.persist(follow);
        if (!kept && follows.isPersistent(follow)) follows.delete(follow);
    }
}
