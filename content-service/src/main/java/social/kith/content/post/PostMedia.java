package social.kith.content.post;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import social.kith.content.media.HeldImages;
import social.kith.content.media.Images;
import social.kith.platform.sqlite.Reads;

/** The images of posts: whoever sees the post sees them, and nobody else. */
@Singleton
class PostMedia extends HeldImages {
    private static final String SHOWN = """
            select 1 from post_media m join posts p on p.id = m.post_id
            where m.media_id = :media and %s""".formatted(Visibility.SEEN);

    PostMedia(Reads reads, Session database, Images images) {
        super(reads, database, images, "post_media", "post_id", SHOWN);
    }
}
