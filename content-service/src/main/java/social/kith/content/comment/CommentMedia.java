package social.kith.content.comment;

import static social.kith.content.post.Visibility.SEEN;
import static social.kith.content.post.Visibility.metInSql;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import social.kith.content.media.HeldImages;
import social.kith.content.media.Images;
import social.kith.content.media.MediaHolder;
import social.kith.content.media.MediaView;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/** The images of comments: whoever meets the comment sees them, and nobody else. */
@ApplicationScoped
class CommentMedia implements MediaHolder {
    static final String SHOWN = """
            select 1 from comment_media m join comments c on c.id = m.comment_id join posts p on p.id = c.post_id
            where m.media_id = :media and c.deleted_at is null and %s and %s""".formatted(metInSql("c.author_id"), SEEN);

    private final Reads reads;
    private final HeldImages held;

    CommentMedia(Reads reads, Session database, Images images) {
        this.reads = reads;
        held = new HeldImages(reads, database, images, "comment_media", "comment_id");
    }

    @Override
    public boolean shows(Id viewer, Id media) {
        return !reads.list(SHOWN, Map.of("viewer", viewer, "media", media), row -> true)
                .isEmpty();
    }

    Map<Id, List<Id>> of(Collection<Id> comments) {
        return held.of(comments);
    }

    Map<Id, List<MediaView>> views(Collection<Id> comments) {
        return held.views(comments);
    }

    List<Id> of(Id comment) {
        return held.of(comment);
    }

    /** Hangs those images on the comment, in place of those that were there. */
    void hang(Comment on, List<Id> after) {
        held.hang(on.id(), on.author(), after);
    }

    void erase(Collection<Id> comments) {
        held.erase(comments);
    }
}
