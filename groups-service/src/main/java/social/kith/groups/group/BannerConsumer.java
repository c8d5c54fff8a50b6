package social.kith.groups.group;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Takes a banner away whose image is no more, as an erased user's. */
@ApplicationScoped
class BannerConsumer implements EventConsumer {
    private final GroupService groups;

    BannerConsumer(GroupService groups) {
        this.groups = groups;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(ImageRemoved.class, removed -> groups.loseBanner(removed.mediaId()));
    }
}
