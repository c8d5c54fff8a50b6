package social.kith.chat.message;

/**
 * What came of sending: the message as it is kept.
 *
 * @param isNew false where the same message had been sent before
 */
public record Sent(MessageView message, boolean isNew) {}
