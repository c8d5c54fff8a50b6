package social.kith.chat.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.people.image.ImageView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.version.Versioned;

/**
 * A message as clients see it.
 *
 * @param content empty where there are images alone, null of a deleted one
 */
public record MessageView(
        Id id,
        Id conversationId,
        long seq,
        String clientMessageId,
        UserCard sender,
        @Nullable String content,
        List<ImageView> media,
        Instant createdAt,
        boolean edited,
        boolean deleted,
        @JsonIgnore String version)
        implements Versioned {

    static MessageView of(Message message, UserCard sender, List<ImageView> media) {
        return new MessageView(
                message.id(),
                message.conversation(),
                message.seq(),
                message.clientMessageId(),
                sender,
                message.deleted() ? null : message.content(),
                media,
                message.createdAt(),
                message.edited(),
                message.deleted(),
                message.version());
    }

    /** How much there is to be sent, roughly, in characters. */
    public int size() {
        return content == null ? 0 : content.length();
    }
}
