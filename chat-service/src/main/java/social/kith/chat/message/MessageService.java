package social.kith.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.chat.conversation.ConversationKind;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.conversation.Participation;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Reading messages, through the membership of whoever does. */
@ApplicationScoped
public class MessageService {
    private final ConversationService conversations;
    private final Messages messages;
    private final MessageViews views;

    MessageService(ConversationService conversations, Messages messages, MessageViews views) {
        this.conversations = conversations;
        this.messages = messages;
        this.views = views;
    }

    /** Newest first. */
    public Page<MessageView> newest(Id viewer, Id conversation, PageRequest page) {
        var found = messages.before(conversations.require(viewer, conversation), page.before(), page.fetch());
        return Page.of(found, page, Message::seq).mapAll(views::of);
    }

    /** All after a sequence number, oldest first; the cursor of a page goes on after it. */
    public Page<MessageView> after(Id viewer, Id conversation, long seq, PageRequest page) {
        long from = Math.max(seq, page.after());
        var found = messages.after(conversations.require(viewer, conversation), from, page.fetch());
        return Page.of(found, page, Message::seq).mapAll(views::of);
    }

    /** The first of those after a sequence number, oldest first; none when there is nothing after it. */
    public List<MessageView> after(Id viewer, Id conversation, long seq, int limit) {
        return views.of(messages.after(conversations.require(viewer, conversation), seq, limit));
    }

    /** Messages that were changed, the earliest change first. */
    public List<ChangedMessage> changed(Id viewer, Id conversation, Changes of, int limit) {
        var found = messages.changed(conversations.require(viewer, conversation), of, limit);
        List<MessageView> seen = views.of(found);
        List<ChangedMessage> changed = new ArrayList<>();
        for (int i = 0; i < found.size(); i++)
            changed.add(new ChangedMessage(seen.get(i), found.get(i).changeSeq()));
        return changed;
    }

    /** A message as it is now, with its last change; for whom it is, is to be asked elsewhere. */
    public Optional<ChangedMessage> current(Id conversation, Id message) {
        return conversations
                .place(conversation)
                .flatMap(place -> messages.find(place.kind(), conversation, message))
                .map(found -> new ChangedMessage(views.of(List.of(found)).getFirst(), found.changeSeq()));
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
        return views.of(found).stream().collect(Collectors.toMap(MessageView::conversationId, Function.identity()));
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
}
