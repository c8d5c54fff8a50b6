package social.kith.chat.conversation;

import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody has read a conversation up to a sequence number. */
public record ConversationRead(Id conversationId, Id userId, long seq) implements DomainEvent {
    @Override
    public String key() {
        return conversationId + ":" + userId;
    }
}
