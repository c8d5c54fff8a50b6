package social.kith.content.replica;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Told by groups-service: how a group is shown from now on. */
interface GroupDescribed {
    Id groupId();

    String title();

    @Nullable
    Id bannerMediaId();
}
