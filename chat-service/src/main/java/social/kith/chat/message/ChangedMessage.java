package social.kith.chat.message;

/**
 * A message that was edited or deleted.
 *
 * @param change which change of its conversation that was: 1, 2, 3 …
 */
public record ChangedMessage(MessageView message, long change) {}
