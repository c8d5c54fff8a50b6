package social.kith.chat.conversation;

import social.kith.platform.id.Id;

/**
 * How far a conversation is.
 *
 * @param seq how many messages it has
 * @param change how often any of them was changed
 */
public record Position(Id conversation, long seq, long change) {}
