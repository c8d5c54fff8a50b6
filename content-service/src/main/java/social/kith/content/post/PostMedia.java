package social.kith.content.post;

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

/** The images of posts: whoever sees the post sees them, and nobody else. */
@ApplicationScoped
class PostMedia implements MediaHolder {
    static final String SHOWN = """
            select 1 from post_media m join posts p on p.id = m.post_id
            where m.media_id = :media and %s""".formatted(Visibility.SEEN);

    private final Reads reads;
    private final HeldImages held;

    PostMedia(Reads reads, Session database, Images images) {
        this.reads = reads;
        held = new HeldImages(reads, database, images, "post_media", "post_id");
    }

    @Override
    public boolean shows(Id viewer, Id media) {
        return !reads.list(SHOWN, Map.of("viewer", viewer, "media", media), row -> true)
                .isEmpty();
    }

    Map<Id, List<Id>> of(Collection<Id> posts) {
        return held.of(posts);
    }

    List<Id> of(Id post) {
        return held.of(post);
    }

    Map<Id, List<MediaView>> views(Collection<Id> posts) {
        return held.views(posts);
    }

    /** Hangs those images on the post, in place of those that were there. */
    void hang(Post on, List<Id> after) {
        held.hang(on.id(), on.author(), after);
    }

    void erase(Collection<Id> posts) {
        held.erase(posts);
    }
}
