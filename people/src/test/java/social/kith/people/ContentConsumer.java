package social.kith.people;

import jakarta.enterprise.context.ApplicationScoped;
import social.kith.people.image.ImageReplicas;
import social.kith.platform.inbox.EventConsumer;
import social.kith.platform.inbox.Subscriptions;

/** Keeps images, as a service does whose things they hang on. */
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
