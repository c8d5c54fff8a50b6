package social.kith.groups.group;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** A group as it appears embedded in something else. */
public record GroupCard(Id id, String title, @Nullable String bannerUrl) {}
