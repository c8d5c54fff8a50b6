package social.kith.chat.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.chat.conversation.ConversationPlace;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A message was edited or deleted. What it says stays here. */
record MessageChanged(
        Id messageId,
        Id conversationId,
        long seq,
        Id senderId,
        @Nullable Id groupId,
        @Nullable Id recipientId,
        boolean deleted,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Id> mediaIds)
        implements DomainEvent {

    static MessageChanged of(Message message, ConversationPlace in, List<Id> media) {
        return new MessageChanged(
                message.id(),
                message.conversation(),
                message.seq(),
                message.sender(),
                in.group().orElse(null),
                in.otherThan(message.sender()).orElse(null),
                message.deleted(),
                media);
    }

    @Override
    public String key() {
        return conversationId + ":" + messageId;
    }
}
