package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.UserErased;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Erases images with whoever sent them. */
@ApplicationScoped
class UploaderConsumer implements EventConsumer {
    private final UnusedImages images;

    UploaderConsumer(UnusedImages images) {
        this.images = images;
    }

    @Override
    public void subscribe(Subscriptions to) {
        to.on(UserErased.class, erased -> images.erase(erased.userId()));
    }
}
