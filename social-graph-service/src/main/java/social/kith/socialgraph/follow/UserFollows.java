package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;

/** A user's follows and requests, both ways, all together. */
@ApplicationScoped
class UserFollows {
    private final FollowRepository follows;
    private final Outbox outbox;

    UserFollows(FollowRepository follows, Outbox outbox) {
        this.follows = follows;
        this.outbox = outbox;
    }

    /**
     * Accepts every request for a profile that is public now.
     *
     * @param at when it was so: heard again, it lets nobody in who asked later, when it was private once more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void acceptAll(Id user, Instant at) {
        for (Follow request : follows.requestsFor(user, at)) outbox.append(request.accept());
    }

    /** Ends whatever there is, for good; that somebody was declined they are not told even now. */
    @Transactional(Transactional.TxType.MANDATORY)
    void erase(Id user) {
        for (Follow follow : follows.of(user)) {
            if (follow.state() != FollowState.DECLINED) outbox.append(follow.end());
            follows.delete(follow);
        }
    }
}
