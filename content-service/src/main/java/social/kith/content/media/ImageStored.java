package social.kith.content.media;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody has sent an image, which from now on may hang on something of theirs, in any context. */
record ImageStored(Id mediaId, Id uploaderId, String contentType, int width, int height, long bytes, boolean animated)
        implements DomainEvent {
    static ImageStored of(Media media) {
        return new ImageStored(
                media.id(),
                media.uploader(),
                media.contentType(),
                media.width(),
                media.height(),
                media.bytes(),
                media.animated());
    }

    @Override
    public String key() {
        return mediaId.toString();
    }
}
