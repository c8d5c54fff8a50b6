package social.kith.content.media;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** An image is gone for good: nothing used it, or whoever sent it is erased. */
record ImageRemoved(Id mediaId) implements DomainEvent {
    @Override
    public String key() {
        return mediaId.toString();
    }
}
