package social.kith.identity.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps {@link FollowReplicas} as social-graph-service says. */
@ApplicationScoped
class SocialGraphConsumer implements EventConsumer {
    private final FollowReplicas follows;

    SocialGraphConsumer(FollowReplicas follows) {
        this.follows = follows;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(FollowRequested.class, follows::ask);
        to.replicate(FollowWithdrawn.class, withdrawn -> follows.settle(withdrawn.followerId(), withdrawn.followeeId()));
        to.replicate(FollowDeclined.class, declined -> follows.settle(declined.followerId(), declined.followeeId()));
        to.replicate(FollowAccepted.class, follows::grant);
        to.replicate(FollowEnded.class, follows::revoke);
    }
}
