package social.kith.content.media.outside;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.Map;
import social.kith.content.media.OutsideHolder;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/**
 * Avatars, which are for everybody signed in while who sent them is there; a picture of somebody else's that one names is
 * not. Asked first, since most are asked for.
 */
@Singleton
@Priority(1)
class Avatars implements OutsideHolder {
    private static final String IS_AVATAR = """
            select 1 from media m join user_replicas u on u.id = m.uploader_id
            where m.id = :media and u.deleted = false and u.avatar_url in (:url, :url || '/thumbnail')""";

    private final Reads reads;

    Avatars(Reads reads) {
        this.reads = reads;
    }

    /** To everybody. */
    @Override
    public boolean shows(Id viewer, Id media) {
        return holds(media);
    }

    @Override
    public boolean holds(Id media) {
        return reads.any(IS_AVATAR, Map.of("media", media, "url", "/api/v1/media/" + media));
    }
}
