package social.kith.chat.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.kith.chat.message.SendMessage;
import social.kith.platform.id.Id;

/** What a client says over its socket: one JSON object a frame, told apart by its {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientFrame.Send.class, name = "send"),
    @JsonSubTypes.Type(value = ClientFrame.Read.class, name = "read"),
    @JsonSubTypes.Type(value = ClientFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = ClientFrame.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = ClientFrame.Ping.class, name = "ping")
})
sealed interface ClientFrame {
    int MOST_POSITIONS = 500;

    /** A message to be sent; answered with {@link ServerFrame.Ack} once it is durable. */
    record Send(
            @NotNull Id conversationId,
            @Nullable String clientMessageId,
            @Nullable String content,
            @Nullable List<Id> mediaIds)
            implements ClientFrame {
        /** What is to be sent; a missing name is a blank one, and is refused as such. */
        SendMessage message() {
            return new SendMessage(Objects.requireNonNullElse(clientMessageId, ""), content, mediaIds);
        }
    }

    /** How far the user has read a conversation. */
    record Read(
            @NotNull Id conversationId,
            @NotNull @PositiveOrZero Long seq) implements ClientFrame {}

    /** The user is writing something there. */
    record Typing(@NotNull Id conversationId) implements ClientFrame {}

    /** How far the client has each of those conversations; what came after is sent to it. */
    record Resume(@NotNull @Size(max = MOST_POSITIONS) Map<Id, @NotNull @PositiveOrZero Long> positions)
            implements ClientFrame {}

    /** Are you there? */
    record Ping() implements ClientFrame {}
}
