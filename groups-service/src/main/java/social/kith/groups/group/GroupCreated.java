package social.kith.groups.group;

import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A group is there; that its creator is a member is told as well, by the membership. */
record GroupCreated(
        Id groupId, String title, Id creatorId, @Nullable Id bannerMediaId) implements DomainEvent {
    @Override
    public String key() {
        return groupId.toString();
    }
}
