package social.kith.content.media;

import social.kith.platform.id.Id;

/**
 * An image as clients see it.
 *
 * @param contentType of what {@code url} gives, which may be another than was sent
 * @param width pixels, as shown: what a camera noted of how it was held is applied
 * @param bytes of what {@code url} gives
 */
public record MediaView(
        Id id,
        String url,
        String thumbnailUrl,
        String contentType,
        int width,
        int height,
        long bytes,
        boolean animated) {
    static MediaView of(Media media) {
        String url = Media.url(media.id());
        return new MediaView(
                media.id(),
                url,
                url + "/thumbnail",
                media.contentType(),
                media.width(),
                media.height(),
                media.bytes(),
                media.animated());
    }
}
