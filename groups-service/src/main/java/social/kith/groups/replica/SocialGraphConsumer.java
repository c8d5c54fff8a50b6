package social.kith.groups.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.block.BlockReplicas;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps, as social-graph-service says, who has blocked whom. */
@ApplicationScoped
class SocialGraphConsumer implements EventConsumer {
    private final BlockReplicas blocks;

    SocialGraphConsumer(BlockReplicas blocks) {
        this.blocks = blocks;
    }

    @Override
    public void subscribe(Subscriptions to) {
        blocks.subscribe(to);
    }
}
