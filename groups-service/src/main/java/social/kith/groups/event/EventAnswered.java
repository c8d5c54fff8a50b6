package social.kith.groups.event;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/**
 * It is known now whether a member comes. Who waits for a place is not told of before one is theirs; who leaves the
 * group comes no longer, which the leaving tells.
 */
record EventAnswered(Id eventId, Id groupId, Id userId, Answer response) implements DomainEvent {
    @Override
    public String key() {
        return eventId + ":" + userId;
    }
}
