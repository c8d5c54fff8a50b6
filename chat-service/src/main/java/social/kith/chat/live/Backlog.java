package social.kith.chat.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.kith.chat.conversation.ConversationRead;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.conversation.Position;
import social.kith.chat.conversation.Recipient;
import social.kith.chat.message.ChangedMessage;
import social.kith.chat.message.Changes;
import social.kith.chat.message.MessageService;
import social.kith.chat.message.MessageView;
import social.kith.platform.id.Id;

/** What sockets need from the database. */
@ApplicationScoped
class Backlog {
    private static final int PAGE = 100;
    private static final int MOST_CHANGES = 1_000;
    private static final int MOST_CHARACTERS = 128 * 1024;
    private final ConversationService conversations;
    private final MessageService messages;
    private final EndedSessions ended;
    private final Clock clock;
    private final Duration changesTold;

    Backlog(
            ConversationService conversations,
            MessageService messages,
            EndedSessions ended,
            Clock clock,
            @ConfigProperty(name = "kith.chat.changes-told") Duration changesTold) {
        this.conversations = conversations;
        this.messages = messages;
        this.ended = ended;
        this.clock = clock;
        this.changesTold = changesTold;
    }

    boolean isOver(Id session) {
        return ended.contains(session);
    }

    void requireMember(Id user, Id conversation) {
        conversations.require(user, conversation);
    }

    /** How far each of the user's conversations is, as of now, in the order of their ids. */
    List<Position> positions(Id user) {
        return conversations.positions(user);
    }

    /** How many messages that conversation has, as of now; refused to who is not in it. */
    long lastSeq(Id user, Id conversation) {
        return conversations.require(user, conversation).lastSeq();
    }

    /** The next ones after that sequence number, in order; refused to who is not in the conversation, or not any more. */
    List<MessageView> after(Id user, Id conversation, long seq) {
        return begin(messages.after(user, conversation, seq, PAGE), MessageView::size);
    }

    /** The next changed messages after that change, in the order of their changes; refused as {@link #after}. */
    List<ChangedMessage> changedAfter(Id user, Id conversation, long change) {
        return begin(messages.changed(user, conversation, Changes.after(change), PAGE), Backlog::size);
    }

    /**
     * What a client that has messages up to that position may not know of: those among them that were changed lately.
     *
     * @param after changes with a greater number
     * @param upTo and none beyond this one: of those the socket is told as they happen
     */
    List<ChangedMessage> changedBefore(Id user, Id conversation, long position, long after, long upTo) {
        var since = clock.instant().minus(changesTold);
        long from = Math.max(after, upTo - MOST_CHANGES);
        return begin(
                messages.changed(user, conversation, new Changes(from, upTo, position, since), PAGE), Backlog::size);
    }

    private static int size(ChangedMessage changed) {
        return changed.message().size();
    }

    /** As many of them as a socket may keep while its client takes its time; one at least. */
    private static <T> List<T> begin(List<T> page, ToIntFunction<T> size) {
        int characters = 0;
        for (int n = 0; n < page.size(); n++) {
            characters += size.applyAsInt(page.get(n));
            if (n > 0 && characters > MOST_CHARACTERS) return List.copyOf(page.subList(0, n));
        }
        return page;
    }

    /** How many messages there were when that user came into the conversation; nothing where they are not in it. */
    Optional<Long> since(Id user, Id conversation) {
        return conversations.recipients(conversation).stream()
                .filter(recipient -> recipient.userId().equals(user))
                .map(Recipient::sinceSeq)
                .findFirst();
    }

    /** That message as it is now. */
    Optional<ChangedMessage> current(Id conversation, Id message) {
        return messages.current(conversation, message);
    }

    /** Whether nobody has set that mark further since, and who did is still in the conversation. */
    boolean isMark(ConversationRead read) {
        return conversations.isReadUpTo(read.conversationId(), read.userId(), read.seq());
    }

    List<Recipient> recipients(Id conversation) {
        return conversations.recipients(conversation);
    }
}
