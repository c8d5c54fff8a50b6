package social.kith.content.media.outside;

import jakarta.inject.Singleton;
import java.util.Map;
import social.kith.content.media.OutsideHolder;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/** Banners of groups, which are for everybody signed in; groups-service takes from each only what is their own. */
@Singleton
class Banners implements OutsideHolder {
    private static final String IS_BANNER = "select 1 from group_replicas g where g.banner_media_id = :media";
    private final Reads reads;

    Banners(Reads reads) {
        this.reads = reads;
    }

    /** To everybody. */
    @Override
    public boolean shows(Id viewer, Id media) {
        return holds(media);
    }

    @Override
    public boolean holds(Id media) {
        return reads.any(IS_BANNER, Map.of("media", media));
    }
}
