package social.kith.chat.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.problem.Problem;

/** What the service says over a socket: one JSON object a frame, told apart by its {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerFrame.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = ServerFrame.Ack.class, name = "ack"),
    @JsonSubTypes.Type(value = ServerFrame.Message.class, name = "message"),
    @JsonSubTypes.Type(value = ServerFrame.MessageChanged.class, name = "message_changed"),
    @JsonSubTypes.Type(value = ServerFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = ServerFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ServerFrame.Presence.class, name = "presence"),
    @JsonSubTypes.Type(value = ServerFrame.Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = ServerFrame.Error.class, name = "error")
})
sealed interface ServerFrame {
    /** From here on nothing that is said is missed. */
    record Ready(Id userId) implements ServerFrame {}

    /** What this socket sent is durable. */
    record Ack(String clientMessageId, MessageView message) implements ServerFrame {}

    /** Somebody said something, or the user did elsewhere. */
    record Message(MessageView message) implements ServerFrame {}

    /** A message was edited or deleted; the client may have it. */
    record MessageChanged(MessageView message) implements ServerFrame {}

    /** Somebody has read a conversation so far. */
    record Read(Id conversationId, Id userId, long seq) implements ServerFrame {}

    /** Somebody is writing something there. */
    record Typing(Id conversationId, UserCard user) implements ServerFrame {}

    /** Somebody whom the user talks with came or went. */
    record Presence(Id userId, boolean online) implements ServerFrame {}

    /** Yes. */
    record Pong() implements ServerFrame {}

    /** A frame was refused; the connection goes on. */
    record Error(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String clientMessageId,

            Problem problem) implements ServerFrame {}
}
