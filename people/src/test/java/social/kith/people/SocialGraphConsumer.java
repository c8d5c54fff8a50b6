package social.kith.people;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.block.BlockReplicas;
import social.kith.people.mute.MuteReplicas;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps blocks and mutes, as a service does that asks for both. */
@ApplicationScoped
class SocialGraphConsumer implements EventConsumer {
    private final BlockReplicas blocks;
    private final MuteReplicas mutes;

    SocialGraphConsumer(BlockReplicas blocks, MuteReplicas mutes) {
        this.blocks = blocks;
        this.mutes = mutes;
    }

    @Override
    public void subscribe(Subscriptions to) {
        blocks.subscribe(to);
        mutes.subscribe(to);
    }
}
