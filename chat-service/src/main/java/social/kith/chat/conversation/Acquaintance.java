package social.kith.chat.conversation;

import social.kith.platform.id.Id;

/**
 * Somebody with whom a user has a direct conversation.
 *
 * @param canSend whether the two may write to each other
 */
public record Acquaintance(Id userId, boolean canSend) {}
