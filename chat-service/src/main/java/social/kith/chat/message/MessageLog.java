package social.kith.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.conversation.Participation;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.problem.Refusal;

/** Where messages are put down: each once, with the next number of its conversation, and the word of it. */
@ApplicationScoped
class MessageLog {
    private final ConversationService conversations;
    private final MessageRepository messages;
    private final UserReplicas users;
    private final Outbox outbox;
    private final Clock clock;

    MessageLog(
            ConversationService conversations,
            MessageRepository messages,
            UserReplicas users,
            Outbox outbox,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A message that was kept before is answered with as it is, even where nothing new may be sent any more. */
    @Transactional
    Sent append(UserCard sender, Id conversation, SendMessage command) {
        Participation participation = conversations.require(sender.id(), conversation);
        var before = before(participation, command.clientMessageId());
        if (before.isPresent()) return new Sent(view(before.get()), false);
        if (command.hasMedia()) throw Refusal.againstRule("There is no image of yours with that id.");
        users.meet(sender);
        return new Sent(view(add(participation, command)), true);
    }

    /** Refuses whom {@link #append} would refuse for want of a right, but takes no turn among the writers. */
    void requireMayAppend(Id sender, Id conversation, String clientMessageId) {
        var unused = before(conversations.require(sender, conversation), clientMessageId);
    }

    /** What is kept under that name; where that is nothing, whoever may not send is refused. */
    private Optional<Message> before(Participation participation, String clientMessageId) {
        Optional<Message> before = messages.sent(participation, clientMessageId);
        if (before.isEmpty()) conversations.requireCanSend(participation);
        return before;
    }

    private Message add(Participation sender, SendMessage command) {
        Id id = Id.next();
        long seq = conversations.nextSeq(sender.id(), id);
        Message message = Message.of(sender.kind(), id, sender.id(), seq, sender.viewer(), command, clock.instant());
        messages.add(message);
        outbox.append(MessageSent.of(message, sender));
        return message;
    }

    private MessageView view(Message message) {
        return MessageView.of(
                message, users.find(message.sender()).orElseGet(() -> UserCard.deleted(message.sender())));
    }
}
