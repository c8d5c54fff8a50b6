package social.kith.chat.conversation;

import social.kith.platform.id.Id;

/**
 * Somebody who is told at once of what happens in a conversation.
 *
 * @param sinceSeq how many messages there were when they came
 * @param sinceChange and how many changes to them
 */
public record Recipient(Id userId, long sinceSeq, long sinceChange) {}
