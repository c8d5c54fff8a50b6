package social.kith.content.replica;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Told by groups-service: a group is there. */
record GroupCreated(Id groupId, String title, @Nullable Id bannerMediaId) implements GroupDescribed {}
