package social.kith.groups.group;

import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A group is shown otherwise than before. */
record GroupChanged(Id groupId, String title, @Nullable Id bannerMediaId) implements DomainEvent {
    @Override
    public String key() {
        return groupId.toString();
    }
}
