package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Map;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.conversation.Recipient;
import social.kith.chat.message.MessageService;
import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;

/** What sockets need from the database; asked outside of any request. */
@ApplicationScoped
class Backlog {
    private static final int PAGE = 100;
    private final ConversationService conversations;
    private final MessageService messages;

    Backlog(ConversationService conversations, MessageService messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    /** How many messages each of the user's conversations has, as of now. */
    @ActivateRequestContext
    Map<Id, Long> lastSeqs(Id user) {
        return conversations.lastSeqs(user);
    }

    /** How many messages that conversation has, as of now; refused to who is not in it. */
    @ActivateRequestContext
    long lastSeq(Id user, Id conversation) {
        return conversations.require(user, conversation).lastSeq();
    }

    /** The next ones after that sequence number, in order; refused to who is not in the conversation, or not any more. */
    @ActivateRequestContext
    List<MessageView> after(Id user, Id conversation, long seq) {
        return messages.after(user, conversation, seq, PAGE);
    }

    @ActivateRequestContext
    List<Recipient> recipients(Id conversation) {
        return conversations.recipients(conversation);
    }
}
