package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.ProfileChanged;
import social.kith.people.block.UserBlocked;
import social.kith.people.block.UserUnblocked;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Whoever may not write to somebody any more sees them go, and sees them come when they may again. */
@ApplicationScoped
class PresenceConsumer implements EventConsumer {
    private final PresenceTelling presence;

    PresenceConsumer(PresenceTelling presence) {
        this.presence = presence;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.live(UserBlocked.class, block -> presence.reconsider(block.blockerId(), block.blockedId()));
        to.live(UserUnblocked.class, block -> presence.reconsider(block.blockerId(), block.blockedId()));
        to.live(FollowAccepted.class, follow -> presence.reconsider(follow.followerId(), follow.followeeId()));
        to.live(FollowEnded.class, follow -> presence.reconsider(follow.followerId(), follow.followeeId()));
        to.live(
                ProfileChanged.class,
                profile -> presence.reconsider(profile.user().id()));
    }
}
