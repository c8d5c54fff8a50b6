package social.kith.groups.group;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Any part of a group that its creator changes, as {@link CreateGroup} has it; what is not named stays as it is. */
public record ChangeGroup(
        String title, String description, @Nullable Id bannerMediaId) {}
