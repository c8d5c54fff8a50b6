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
        to.on(FollowRequested.class, follows::ask);
        to.on(FollowWithdrawn.class, withdrawn -> follows.settle(withdrawn.followerId(), withdrawn.followeeId()));
        to.on(FollowDeclined.class, declined -> follows.settle(declined.followerId(), declined.followeeId()));
        to.on(FollowAccepted.class, follows::grant);
        to.on(FollowEnded.class, follows::revoke);
    }
}
