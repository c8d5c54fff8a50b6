package social.kith.groups.removal;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A group is no more, and with it everything that was in it; nobody is told to have left it. */
record GroupDeleted(Id groupId) implements DomainEvent {
    @Override
    public String key() {
        return groupId.toString();
    }
}
