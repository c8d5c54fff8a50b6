package social.kith.content.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.block.BlockReplicas;
import social.kith.people.mute.MuteReplicas;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps what social-graph-service says: who follows, blocks and mutes whom. */
@ApplicationScoped
class SocialGraphConsumer implements EventConsumer {
    private final FollowReplicas follows;
    private final BlockReplicas blocks;
    private final MuteReplicas mutes;

    SocialGraphConsumer(FollowReplicas follows, BlockReplicas blocks, MuteReplicas mutes) {
        this.follows = follows;
        this.blocks = blocks;
        this.mutes = mutes;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.replicate(FollowAccepted.class, follows::begin);
        to.replicate(FollowEnded.class, follows::end);
        blocks.subscribe(to);
        mutes.subscribe(to);
    }
}
