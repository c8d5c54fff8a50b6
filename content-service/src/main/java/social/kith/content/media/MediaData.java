package social.kith.content.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** The images that somebody sent, for themselves: what they are and where; {@link OwnImageResource} gives their bytes. */
@ApplicationScoped
class MediaData implements PersonalData {
    private final MediaTable media;

    MediaData(MediaTable media) {
        this.media = media;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part(
                "media",
                (user, after, most) ->
                        media.of(user, after, most).stream().map(Sent::of).toList()));
    }

    /** An image with its address. */
    record Sent(
            Id id,
            String url,
            String contentType,
            int width,
            int height,
            long bytes,
            boolean animated,
            Instant createdAt)
            implements Item {
        static Sent of(Media media) {
            return new Sent(
                    media.id(),
                    Media.url(media.id()),
                    media.contentType(),
                    media.width(),
                    media.height(),
                    media.bytes(),
                    media.animated(),
                    media.id().time());
        }

        @Override
        public long key() {
            return id.value();
        }
    }
}
