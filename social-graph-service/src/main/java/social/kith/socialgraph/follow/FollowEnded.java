package social.kith.socialgraph.follow;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody follows somebody no longer. */
record FollowEnded(Id followId, Id followerId, Id followeeId) implements DomainEvent {
    @Override
    public String key() {
        return followerId + ":" + followeeId;
    }
}
