package social.kith.chat.live;

import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;

/** A {@code send} frame that has not been answered yet; each one gets one answer. */
final class PendingAck {
    private final Id conversation;
    private final String clientMessageId;
    private boolean given;

    PendingAck(Id conversation, String clientMessageId) {
        this.conversation = conversation;
        this.clientMessageId = clientMessageId;
    }

    boolean isFor(MessageView message) {
        return conversation.equals(message.conversationId()) && clientMessageId.equals(message.clientMessageId());
    }

    /** To be asked and set by the socket's own thread alone. */
    boolean given() {
        return given;
    }

    void give() {
        given = true;
    }
}
