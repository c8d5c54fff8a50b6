package social.kith.socialgraph.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;

/** The requests for a user's profile, all together. */
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
}
