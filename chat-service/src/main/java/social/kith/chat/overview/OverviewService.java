package social.kith.chat.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.conversation.Participation;
import social.kith.chat.message.MessageService;
import social.kith.chat.message.MessageView;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** A user's conversations with all that their list shows, in a number of queries that does not grow with it. */
@ApplicationScoped
public class OverviewService {
    private final ConversationService conversations;
    private final MessageService messages;
    private final UserReplicas users;

    OverviewService(ConversationService conversations, MessageService messages, UserReplicas users) {
        this.conversations = conversations;
        this.messages = messages;
        this.users = users;
    }

    /** Latest message first. */
    public Page<ConversationView> list(Id viewer, PageRequest page) {
        return conversations.list(viewer, page).mapAll(found -> view(viewer, found));
    }

    public ConversationView one(Id viewer, Id conversation) {
        return view(viewer, List.of(conversations.require(viewer, conversation)))
                .getFirst();
    }

    private List<ConversationView> view(Id viewer, List<Participation> some) {
        Map<Id, MessageView> last = messages.last(some);
        Map<Id, Long> unread = messages.unread(viewer, some);
        Map<Id, UserCard> cards = users.cards(people(some));
        return some.stream()
                .map(conversation -> new ConversationView(
                        conversation.id(),
                        conversation.kind(),
                        group(conversation),
                        participants(conversation, cards::get),
                        last.get(conversation.id()),
                        unread.getOrDefault(conversation.id(), 0L),
                        conversation.canSend()))
                .toList();
    }

    private static Collection<Id> people(List<Participation> some) {
        return some.stream()
                .flatMap(conversation -> Stream.concat(Stream.of(conversation.viewer()), conversation.other().stream()))
                .collect(Collectors.toSet());
    }

    private static ConversationView.@Nullable Group group(Participation conversation) {
        return conversation
                .group()
                .map(id -> new ConversationView.Group(id, conversation.title()))
                .orElse(null);
    }

    private static @Nullable List<UserCard> participants(Participation conversation, Function<Id, UserCard> card) {
        return conversation
                .other()
                .map(other -> List.of(card.apply(conversation.viewer()), card.apply(other)))
                .orElse(null);
    }
}
