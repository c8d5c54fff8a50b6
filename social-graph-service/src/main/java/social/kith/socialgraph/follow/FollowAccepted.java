package social.kith.socialgraph.follow;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody follows somebody from now on; by a request, or at once where {@code requested} is false. */
record FollowAccepted(Id followId, Id followerId, Id followeeId, boolean requested) implements DomainEvent {
    @Override
    public String key() {
        return followerId + ":" + followeeId;
    }
}
