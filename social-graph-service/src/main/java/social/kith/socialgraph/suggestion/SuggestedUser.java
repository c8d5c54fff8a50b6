package social.kith.socialgraph.suggestion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import social.kith.platform.identity.UserCard;

/**
 * Somebody whom the viewer may know.
 *
 * @param mutualCount how many of those whom the viewer follows follow them, as far as those show whom they follow
 */
public record SuggestedUser(@JsonUnwrapped UserCard user, long mutualCount) {}
