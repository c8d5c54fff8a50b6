package social.kith.chat.message;

/**
 * What came of sending: the message as it is kept.
 *
 * @param isNew false where the same message had been sent before
 * @param written where its event stands in the outbox, or a later one; 0 where it is not new
 */
public record Sent(MessageView message, boolean isNew, long written) {}
