package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final EndedSessions ended;

    Backlog(ConversationService conversations, MessageService messages, EndedSessions ended) {
        this.conversations = conversations;
        this.messages = messages;
        this.ended = ended;
    }

    @ActivateRequestContext
    boolean isOver(Id session) {
        return ended.contains(session);
    }

    @ActivateRequestContext
    void requireMember(Id user, Id conversation) {
        conversations.require(user, conversation);
    }

    /** Refused as sending that message would be for want of a right, at this moment. */
    @ActivateRequestContext
    void requireMaySend(Id user, Id conversation, String clientMessageId) {
        messages.requireMaySend(user, conversation, clientMessageId);
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

    /** How many messages there were when that user came into the conversation; nothing where they are not in it. */
    @ActivateRequestContext
    Optional<Long> since(Id user, Id conversation) {
        return conversations.recipients(conversation).stream()
                .filter(recipient -> recipient.userId().equals(user))
                .map(Recipient::sinceSeq)
                .findFirst();
    }

    @ActivateRequestContext
    List<Recipient> recipients(Id conversation) {
        return conversations.recipients(conversation);
    }
}
