package social.kith.chat.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.block.BlockReplicas;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps what social-graph-service says: who follows and blocks whom. */
@ApplicationScoped
class SocialGraphConsumer implements EventConsumer {
    private final FollowReplicas follows;
    private final BlockReplicas blocks;

    SocialGraphConsumer(FollowReplicas follows, BlockReplicas blocks) {
        this.follows = follows;
        this.blocks = blocks;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(FollowAccepted.class, follows::begin);
        to.replicate(FollowEnded.class, follows::end);
        blocks.subscribe(to);
    }
}
