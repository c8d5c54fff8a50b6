package social.kith.chat.message;

import io.opentelemetry.context.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.conversation.Participation;
import social.kith.chat.conversation.Recipient;
import social.kith.people.UserReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.problem.Refusal;

/** Where messages are put down: each once, with the next number of its conversation, and the word of it. */
@ApplicationScoped
class MessageLog {
    private final ConversationService conversations;
    private final Messages messages;
    private final MessageMedia media;
    private final UserReplicas users;
    private final Outbox outbox;
    private final Clock clock;

    MessageLog(
            ConversationService conversations,
            Messages messages,
            MessageMedia media,
            UserReplicas users,
            Outbox outbox,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.media = media;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What came of each, and where the last event of them stands in the outbox. */
    record Appended(List<Outcome> outcomes, long written) {}

    /**
     * Keeps all of them that may be kept, in their order and in one transaction; each is judged as if it were alone. One
     * that was kept before is answered with as it is, even where nothing new may be sent any more.
     */
    @Transactional
    Appended append(List<Submission> all) {
        var batch = new Batch();
        Map<Id, UserCard> cards = new HashMap<>(
                users.cards(all.stream().map(one -> one.sender().id()).toList()));
        List<Outcome> outcomes = new ArrayList<>(all.size());
        List<Outbox.Told> events = new ArrayList<>(all.size());
        for (Submission one : all) outcomes.add(judge(one, batch, cards, events));
        batch.forEach((conversation, place) ->
                conversations.advance(conversation, place.seq(), Objects.requireNonNull(place.last())));
        return new Appended(outcomes, outbox.append(events));
    }

    private Outcome judge(Submission one, Batch batch, Map<Id, UserCard> cards, List<Outbox.Told> events) {
        try {
            Participation sender = batch.participation(
                            one.sender().id(),
                            one.conversation(),
                            () -> conversations.find(one.sender().id(), one.conversation()))
                    .orElseThrow(ConversationService::noSuchConversation);
            if (!sender.canSend()) return known(before(sender, one.message().clientMessageId()), cards);
            List<Id> images = one.message().images();
            if (!images.isEmpty()
                    && messages.sent(sender, one.message().clientMessageId()).isEmpty())
                media.requireOwn(sender.viewer(), images);
            Message message =
                    Message.sent(sender.id(), batch.nextSeq(sender), sender.viewer(), one.message(), clock.instant());
            if (!messages.add(sender.kind(), message))
                return known(before(sender, one.message().clientMessageId()), cards);
            batch.taken(sender, message.id());
            media.hang(message.id(), images);
            events.add(told(one, message, sender));
            return new Outcome.Kept(
                    MessageView.of(message, met(one.sender(), cards), media.views(images)), recipients(sender, batch));
        } catch (Refusal refused) {
            return new Outcome.Refused(refused);
        }
    }

    private Outcome known(Message before, Map<Id, UserCard> cards) {
        return new Outcome.Known(MessageView.of(
                before, Objects.requireNonNull(cards.get(before.sender())), media.views(media.of(before.id()))));
    }

    /** What is kept under that name; where that is nothing, whoever may not send is refused. */
    private Message before(Participation sender, String clientMessageId) {
        return messages.sent(sender, clientMessageId).orElseThrow(() -> conversations.cannotSend(sender));
    }

    private static Outbox.Told told(Submission one, Message message, Participation sender) {
        try (Scope unused = one.cause().makeCurrent()) {
            return Outbox.Told.now(MessageSent.of(message, sender, one.message().images()));
        }
    }

    /** Somebody new writes before this service has heard of them. */
    private UserCard met(UserCard sender, Map<Id, UserCard> cards) {
        return Objects.requireNonNull(cards.computeIfPresent(sender.id(), (id, card) -> {
            if (card.deleted() == null) return card;
            users.meet(sender);
            return users.find(id).orElse(card);
        }));
    }

    private List<Recipient> recipients(Participation sender, Batch batch) {
        Optional<Id> other = sender.other();
        if (other.isEmpty()) return batch.recipients(sender.id(), () -> conversations.recipients(sender.id()));
        // Two who have been in it from its beginning.
        return List.of(new Recipient(sender.viewer(), 0, 0), new Recipient(other.get(), 0, 0));
    }
}
