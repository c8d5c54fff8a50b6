package social.kith.groups.event;

import java.time.Instant;
import social.kith.platform.identity.UserCard;

/** Who said what to an event, and since when it is so. */
public record ResponseView(UserCard user, Response response, Instant updatedAt) {}
