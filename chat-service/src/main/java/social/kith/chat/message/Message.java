package social.kith.chat.message;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import social.kith.chat.conversation.ConversationKind;
import social.kith.platform.id.Id;

/**
 * A message, whichever of the two tables keeps it: the columns are the same, and so is everything that is done with
 * them.
 */
@MappedSuperclass
abstract class Message {
    @jakarta.persistence.Id
    private long id;

    private long conversationId;
    private long seq;
    private long senderId;
    private String clientMessageId;
    private String content;
    private Instant createdAt;

    /** Hibernate, or {@link #of}, sets the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    static Message of(
            ConversationKind kind, Id id, Id conversation, long seq, Id sender, SendMessage what, Instant at) {
        Message message = switch (kind) {
            case DIRECT -> new PrivateMessage();
            case GROUP -> new GroupMessage();
        };
        message.id = id.value();
        message.conversationId = conversation.value();
        message.seq = seq;
        message.senderId = sender.value();
        message.clientMessageId = what.clientMessageId();
        message.content = what.content();
        message.createdAt = at;
        return message;
    }

    /** The entity, and so the table, that keeps the messages of such conversations. */
    static Class<? extends Message> in(ConversationKind kind) {
        return switch (kind) {
            case DIRECT -> PrivateMessage.class;
            case GROUP -> GroupMessage.class;
        };
    }

    Id id() {
        return new Id(id);
    }

    Id conversation() {
        return new Id(conversationId);
    }

    long seq() {
        return seq;
    }

    Id sender() {
        return new Id(senderId);
    }

    String clientMessageId() {
        return clientMessageId;
    }

    String content() {
        return content;
    }

    Instant createdAt() {
        return createdAt;
    }
}
