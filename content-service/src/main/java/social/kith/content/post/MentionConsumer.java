package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.content.replica.FollowEnded;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Takes back what was told to who may not see it any more. */
@ApplicationScoped
class MentionConsumer implements EventConsumer {
    private final MentionBacklog backlog;

    MentionConsumer(MentionBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(FollowEnded.class, follow -> backlog.followEnded(follow.followerId(), follow.followeeId()));
    }
}
