package social.kith.chat.message;

import java.util.List;
import social.kith.chat.conversation.Recipient;

/** Told within this service once messages are committed, in their order, so that open sockets get them at once. */
public record MessagesStored(List<Stored> messages) {
    /** One of them, and who was in its conversation when it was kept. */
    public record Stored(MessageView message, List<Recipient> recipients) {}
}
