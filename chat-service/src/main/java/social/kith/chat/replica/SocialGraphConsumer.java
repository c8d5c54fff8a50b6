package social.kith.chat.replica;

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
        to.replicate(FollowAccepted.class, follows::begin);
        to.replicate(FollowEnded.class, follows::end);
    }
}
