package social.kith.chat.replica;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.image.ImageReplicas;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps, as content-service says, which images there are. */
@ApplicationScoped
class ContentConsumer implements EventConsumer {
    private final ImageReplicas images;

    ContentConsumer(ImageReplicas images) {
        this.images = images;
    }

    @Override
    public void subscribe(Subscriptions to) {
        images.subscribe(to);
    }
}
