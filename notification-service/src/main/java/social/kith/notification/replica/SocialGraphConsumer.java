package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.block.BlockReplicas;
import social.kith.people.block.UserBlocked;
import social.kith.people.block.UserUnblocked;
import social.kith.people.mute.MuteReplicas;
import social.kith.people.mute.UserMuted;
import social.kith.people.mute.UserUnmuted;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps what social-graph-service says: who blocks and mutes whom, and from when to when it was so. */
@ApplicationScoped
class SocialGraphConsumer implements EventConsumer {
    private final BlockReplicas blocks;
    private final MuteReplicas mutes;
    private final Silences silences;

    SocialGraphConsumer(BlockReplicas blocks, MuteReplicas mutes, Silences silences) {
        this.blocks = blocks;
        this.mutes = mutes;
        this.silences = silences;
    }

    @Override
    public void subscribe(Subscriptions to) {
        blocks.subscribe(to);
        mutes.subscribe(to);
        to.replicate(UserBlocked.class, (is, at) -> silences.begin(is.blockerId(), is.blockedId(), true, at));
        to.replicate(UserUnblocked.class, (is, at) -> silences.end(is.blockerId(), is.blockedId(), true, at));
        to.replicate(UserMuted.class, (is, at) -> silences.begin(is.muterId(), is.mutedId(), false, at));
        to.replicate(UserUnmuted.class, (is, at) -> silences.end(is.muterId(), is.mutedId(), false, at));
    }
}
