package social.kith.socialgraph.follow;

import java.time.Instant;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/** A pending request: who asks, or, in the list of those sent, who is asked. */
public record FollowRequest(Id id, UserCard user, Instant createdAt) {}
