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

    MediaService(MediaTable media, @All List<MediaHolder> holders) {
        this.media = media;
        this.holders = holders;
    }

    StoredImage picture(Id viewer, Id id) {
        Media seen = require(viewer, id);
        return new StoredImage(Media.pictureName(id), seen.contentType(), seen.bytes());
    }

    StoredImage thumbnail(Id viewer, Id id) {
        Media seen = require(viewer, id);
        return new StoredImage(Media.thumbnailName(id), seen.thumbnailType(), seen.thumbnailBytes());
    }

    private Media require(Id viewer, Id id) {
        return media.find(id).filter(found -> shows(found, viewer)).orElseThrow(() -> Refusal.notFound("image"));
    }

    /** An avatar is for everybody, whatever else it hangs on; a picture of somebody else's that one names is not. */
    private boolean shows(Media found, Id viewer) {
        if (!found.isClaimed() && found.uploader().equals(viewer)) return true;
        if (found.isClaimed() && holders.stream().anyMatch(holder -> holder.shows(viewer, found.id()))) return true;
        return media.isAvatar(found);
    }
}
