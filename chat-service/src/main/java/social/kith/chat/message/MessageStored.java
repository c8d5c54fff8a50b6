package social.kith.chat.message;

/** Told within this service once a message is committed, so that open sockets get it at once. */
public record MessageStored(MessageView message) {}
