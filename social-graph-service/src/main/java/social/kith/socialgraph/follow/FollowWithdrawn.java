package social.kith.socialgraph.follow;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A request was taken back before it was answered. */
record FollowWithdrawn(Id followId, Id followerId, Id followeeId) implements DomainEvent {
    @Override
    public String key() {
        return followerId + ":" + followeeId;
    }
}
