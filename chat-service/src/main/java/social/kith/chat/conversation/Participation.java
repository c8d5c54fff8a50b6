package social.kith.chat.conversation;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * A conversation as reached through a member of it: whoever holds one may read the conversation.
 *
 * @param viewer the member
 * @param kind whether it is a group's
 * @param title the group's
 * @param lastSeq how many messages there are
 * @param lastChange how often a message of it was changed
 * @param lastMessageId the last one, once there is one
 * @param readSeq how far the member has read
 * @param canSend whether the member may write in it
 */
public record Participation(
        Id id,
        Id viewer,
        ConversationKind kind,
        @Nullable String title,
        @Nullable Id userLow,
        @Nullable Id userHigh,
        long lastSeq,
        long lastChange,
        @Nullable Id lastMessageId,
        long readSeq,
        boolean canSend) {

    /** Whom the member talks with, in a direct conversation. */
    public Optional<Id> other() {
        if (kind == ConversationKind.GROUP) return Optional.empty();
        Id low = Objects.requireNonNull(userLow);
        return Optional.of(low.equals(viewer) ? Objects.requireNonNull(userHigh) : low);
    }

    /** The group whose chat it is: the two have one id. */
    public Optional<Id> group() {
        return kind == ConversationKind.GROUP ? Optional.of(id) : Optional.empty();
    }

    /** What the list of conversations is ordered by: the last message, or the beginning where nothing was said. */
    public long lastActivity() {
        return (lastMessageId == null ? id : lastMessageId).value();
    }
}
