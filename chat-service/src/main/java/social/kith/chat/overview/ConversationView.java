package social.kith.chat.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.chat.conversation.ConversationKind;
import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;

/**
 * A conversation as one of its members sees it.
 *
 * @param group whose chat it is, of a group's alone
 * @param participants the two of them, of a direct one alone
 * @param lastMessage null where nothing was said yet
 * @param unreadCount messages by others that the member has not read
 */
public record ConversationView(
        Id id,
        ConversationKind kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Group group,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UserCard> participants,
        @Nullable MessageView lastMessage,
        long unreadCount,
        boolean canSend) {

    /** The group whose chat it is. */
    public record Group(Id id, @Nullable String title) {}
}
