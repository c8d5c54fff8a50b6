package social.kith.socialgraph.relationship;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import social.kith.platform.identity.UserCard;

/** Somebody in a list of people, and since when they are in it. */
public record ListedUser(@JsonUnwrapped UserCard user, Instant since) {}
