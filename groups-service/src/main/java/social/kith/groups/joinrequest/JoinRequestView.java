package social.kith.groups.joinrequest;

import java.time.Instant;
import social.kith.platform.identity.UserCard;

/** A request to join, as those who decide on it see it. */
public record JoinRequestView(UserCard user, Instant createdAt) {}
