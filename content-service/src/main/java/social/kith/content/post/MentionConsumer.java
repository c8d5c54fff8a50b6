package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.content.mention.Mentions;
import social.kith.content.replica.FollowEnded;
import social.kith.people.UserErased;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Takes back what was told to who may not see it any more, and forgets who is erased. */
@ApplicationScoped
class MentionConsumer implements EventConsumer {
    private final MentionTelling telling;
    private final Mentions mentions;

    MentionConsumer(MentionTelling telling, Mentions mentions) {
        this.telling = telling;
        this.mentions = mentions;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(FollowEnded.class, follow -> telling.followEnded(follow.followerId(), follow.followeeId()));
        to.on(UserErased.class, erased -> mentions.erase(erased.userId()));
    }
}
