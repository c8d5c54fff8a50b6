package social.kith.chat.message;

import java.time.Instant;
import java.util.List;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.version.Versioned;

/** A message as clients see it. */
public record MessageView(
        Id id,
        Id conversationId,
        long seq,
        String clientMessageId,
        UserCard sender,
        String content,
        List<Id> media,
        Instant createdAt,
        boolean edited,
        boolean deleted)
        implements Versioned {
    /** As it was sent: nothing changes a message yet. */
    @Override
    public String version() {
        return Versioned.at(createdAt);
    }

    static MessageView of(Message message, UserCard sender) {
        // Messages have no images yet and are neither edited nor deleted, so none of these can differ.
        return new MessageView(
                message.id(),
                message.conversation(),
                message.seq(),
                message.clientMessageId(),
                sender,
                message.content(),
                List.of(),
                message.createdAt(),
                false,
                false);
    }
}
