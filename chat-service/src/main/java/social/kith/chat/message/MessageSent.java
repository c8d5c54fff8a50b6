package social.kith.chat.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.chat.conversation.Participation;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A message is durable. What it says stays here: others need to know that there is one, not more. */
record MessageSent(
        Id messageId,
        Id conversationId,
        long seq,
        Id senderId,
        @Nullable Id groupId,
        @Nullable Id recipientId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Id> mediaIds)
        implements DomainEvent {

    static MessageSent of(Message message, Participation sender, List<Id> media) {
        return new MessageSent(
                message.id(),
                message.conversation(),
                message.seq(),
                message.sender(),
                sender.group().orElse(null),
                sender.other().orElse(null),
                media);
    }

    @Override
    public String key() {
        return conversationId.toString();
    }
}
