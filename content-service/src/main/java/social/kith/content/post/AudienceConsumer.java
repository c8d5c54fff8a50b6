package social.kith.content.post;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.content.replica.FollowEnded;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Takes those who stop following out of the audiences that they were chosen for. */
@ApplicationScoped
class AudienceConsumer implements EventConsumer {
    private final Audience audience;

    AudienceConsumer(Audience audience) {
        this.audience = audience;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(FollowEnded.class, follow -> audience.forget(follow.followId()));
    }
}
