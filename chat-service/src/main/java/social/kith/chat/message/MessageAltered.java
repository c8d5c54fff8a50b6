package social.kith.chat.message;

/** Told within this service once it is committed that a message was edited or deleted. */
public record MessageAltered(ChangedMessage changed) {}
