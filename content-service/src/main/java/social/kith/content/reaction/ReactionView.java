package social.kith.content.reaction;

import java.time.Instant;
import social.kith.platform.identity.UserCard;

/**
 * A reaction in the list of a post's.
 *
 * @param createdAt when the user first reacted, with whatever they did
 */
public record ReactionView(UserCard user, Emoji emoji, Instant createdAt) {}
