package social.kith.content.media;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** Gives images to those who may see them, and decides it anew with each use. */
@ApplicationScoped
class MediaService {
    private final MediaTable media;
    private final List<MediaHolder> holders;
    private final List<OutsideHolder> outside;

    MediaService(MediaTable media, @All List<MediaHolder> holders, @All List<OutsideHolder> outside) {
        this.media = media;
        this.holders = holders;
        this.outside = outside;
    }

    StoredImage picture(Id viewer, Id id) {
        return picture(require(viewer, id));
    }

    /** One that this user has sent, for themselves, whoever else may see it. */
    StoredImage own(Id uploader, Id id) {
        return media.find(id)
                .filter(found -> found.uploader().equals(uploader))
                .map(MediaService::picture)
                .orElseThrow(() -> Refusal.notFound("image"));
    }

    private static StoredImage picture(Media media) {
        return new StoredImage(Media.pictureName(media.id()), media.contentType(), media.bytes());
    }

    StoredImage thumbnail(Id viewer, Id id) {
        Media seen = require(viewer, id);
        return new StoredImage(Media.thumbnailName(id), seen.thumbnailType(), seen.thumbnailBytes());
    }

    private Media require(Id viewer, Id id) {
        return media.find(id).filter(found -> shows(found, viewer)).orElseThrow(() -> Refusal.notFound("image"));
    }

    /** To whoever may see any of what it hangs on; while that is nothing, to who sent it. */
    private boolean shows(Media found, Id viewer) {
        Id id = found.id();
        if (found.isClaimed() && holders.stream().anyMatch(holder -> holder.shows(viewer, id))) return true;
        if (outside.stream().anyMatch(holder -> holder.shows(viewer, id))) return true;
        return !found.isClaimed()
                && found.uploader().equals(viewer)
                && outside.stream().noneMatch(holder -> holder.hasHeld(id));
    }
}
