package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.block.UserBlocked;
import social.kith.people.block.UserUnblocked;
import social.kith.people.mute.UserMuted;
import social.kith.people.mute.UserUnmuted;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/**
 * What becomes of notifications as people block and mute each other. What is hidden then is hidden where it is read
 * ({@link ShownActor}); here it is noted that it changes, so that open connections hear of it.
 */
@ApplicationScoped
class SilenceConsumer implements EventConsumer {
    private final Changing changing;

    SilenceConsumer(Changing changing) {
        this.changing = changing;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(UserBlocked.class, blocked -> touchBetween(blocked.blockerId(), blocked.blockedId()));
        to.on(UserUnblocked.class, unblocked -> touchBetween(unblocked.blockerId(), unblocked.blockedId()));
        to.on(UserMuted.class, muted -> changing.touch(muted.muterId(), muted.mutedId()));
        to.on(UserUnmuted.class, unmuted -> changing.touch(unmuted.muterId(), unmuted.mutedId()));
    }

    private void touchBetween(Id one, Id other) {
        changing.touch(one, other);
        changing.touch(other, one);
    }
}
