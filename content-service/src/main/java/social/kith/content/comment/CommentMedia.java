package social.kith.content.comment;

import static social.kith.content.post.Visibility.SEEN;
import static social.kith.content.post.Visibility.metInSql;

import jakarta.inject.Singleton;
import org.hibernate.Session;
import social.kith.content.media.HeldImages;
import social.kith.content.media.Images;
import social.kith.platform.sqlite.Reads;

/** The images of comments: whoever meets the comment sees them, and nobody else. */
@Singleton
class CommentMedia extends HeldImages {
    private static final String SHOWN = """
            select 1 from comment_media m join comments c on c.id = m.comment_id join posts p on p.id = c.post_id
            where m.media_id = :media and c.deleted_at is null and %s and %s""".formatted(metInSql("c.author_id"), SEEN);

    CommentMedia(Reads reads, Session database, Images images) {
        super(reads, database, images, "comment_media", "comment_id", SHOWN);
    }
}
