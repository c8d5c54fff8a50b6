package social.kith.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.chat.conversation.ConversationKind;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.conversation.Participation;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Sending and reading messages, through the membership of whoever does. */
@ApplicationScoped
public class MessageService {
    private final MessageLog log;
    private final ConversationService conversations;
    private final MessageRepository messages;
    private final UserReplicas users;
    private final Event<MessageStored> stored;

    MessageService(
            MessageLog log,
            ConversationService conversations,
            MessageRepository messages,
            UserReplicas users,
            Event<MessageStored> stored) {
        this.log = log;
        this.conversations = conversations;
        this.messages = messages;
        this.users = users;
        this.stored = stored;
    }

    /** Keeps the message, once however often it is sent, and has told open sockets of a new one when it returns. */
    public Sent send(UserCard sender, Id conversation, SendMessage command) {
        Sent sent = log.append(sender, conversation, command);
        if (sent.isNew()) stored.fire(new MessageStored(sent.message()));
        return sent;
    }

    /** Refuses whom {@link #send} would refuse for want of a right, as of now; only that decides. */
    public void requireMaySend(Id sender, Id conversation, String clientMessageId) {
        log.requireMayAppend(sender, conversation, clientMessageId);
    }

    /** Newest first. */
    public Page<MessageView> newest(Id viewer, Id conversation, PageRequest page) {
        var found = messages.before(conversations.require(viewer, conversation), page.before(), page.fetch());
        return Page.of(found, page, Message::seq).mapAll(this::view);
    }

    /** All after a sequence number, oldest first; the cursor of a page goes on after it. */
    public Page<MessageView> after(Id viewer, Id conversation, long seq, PageRequest page) {
        long from = Math.max(seq, page.after());
        var found = messages.after(conversations.require(viewer, conversation), from, page.fetch());
        return Page.of(found, page, Message::seq).mapAll(this::view);
    }

    /** The first of those after a sequence number, oldest first; none when there is nothing after it. */
    public List<MessageView> after(Id viewer, Id conversation, long seq, int limit) {
        return view(messages.after(conversations.require(viewer, conversation), seq, limit));
    }

    /** The last message of each of those conversations that has any. */
    public Map<Id, MessageView> last(Collection<Participation> of) {
        List<Message> found = new ArrayList<>();
        byKind(of)
                .forEach((kind, some) -> found.addAll(messages.byIds(
                        kind,
                        some.stream()
                                .map(Participation::lastMessageId)
                                .filter(Objects::nonNull)
                                .toList())));
        return view(found).stream().collect(Collectors.toMap(MessageView::conversationId, Function.identity()));
    }

    /** How many messages by others the member has not read, in each of those conversations where there are any. */
    public Map<Id, Long> unread(Id member, Collection<Participation> of) {
        Map<Id, Long> unread = new HashMap<>();
        byKind(of)
                .forEach((kind, some) -> unread.putAll(messages.unread(
                        kind, member, some.stream().map(Participation::id).toList())));
        return unread;
    }

    private static Map<ConversationKind, List<Participation>> byKind(Collection<Participation> all) {
        return all.stream().collect(Collectors.groupingBy(Participation::kind));
    }

    private List<MessageView> view(List<Message> some) {
        Map<Id, UserCard> cards = users.cards(some.stream().map(Message::sender).toList());
        return some.stream()
                .map(message -> MessageView.of(message, Objects.requireNonNull(cards.get(message.sender()))))
                .toList();
    }
}
