package social.kith.chat.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import social.kith.chat.conversation.ConversationPlace;
import social.kith.chat.conversation.ConversationService;
import social.kith.chat.conversation.Participation;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.patch.MergePatch;
import social.kith.platform.problem.Refusal;
import social.kith.platform.version.IfMatch;

/** Changes to messages, each with the next number among those of its conversation, and the word of it. */
@ApplicationScoped
class MessageEditing {
    private final ConversationService conversations;
    private final Messages messages;
    private final MessageMedia media;
    private final MessageViews views;
    private final MergePatch patches;
    private final IfMatch ifMatch;
    private final Outbox outbox;
    private final Clock clock;

    MessageEditing(
            ConversationService conversations,
            Messages messages,
            MessageMedia media,
            MessageViews views,
            MergePatch patches,
            IfMatch ifMatch,
            Outbox outbox,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.media = media;
        this.views = views;
        this.patches = patches;
        this.ifMatch = ifMatch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What it says now, and the number of the change where that is another one than before. */
    record Edited(MessageView message, Optional<ChangedMessage> changed) {}

    /**
     * Its author may say it anew for as long as they may say anything there at all. Who changes nothing leaves no mark of
     * it.
     */
    @Transactional
    Edited edit(Id by, Id conversation, Id id, ObjectNode patch) {
        Participation author = conversations.require(by, conversation);
        Message before = messages.find(author.kind(), conversation, id).orElseThrow(MessageEditing::noSuchMessage);
        if (!before.isBy(by)) throw Refusal.forbidden("Only its author changes a message.");
        if (before.deleted()) throw Refusal.conflict("The message was deleted.");
        if (!author.canSend()) throw conversations.cannotSend(author);
        ifMatch.require(before);
        var after = patches.apply(patch, new ChangeMessage(before.content()), ChangeMessage.class);
        if (after.content() == null && media.of(id).isEmpty())
            throw Refusal.againstRule("A message needs text or an image.");
        if (after.text().equals(before.content())) return new Edited(view(before), Optional.empty());
        ChangedMessage changed = keep(
                before.edited(after.text(), clock.instant(), conversations.nextChange(conversation)),
                conversations.place(conversation).orElseThrow());
        return new Edited(changed.message(), Optional.of(changed));
    }

    /** Its author always may, also where they may not write any more, and in a group that they left. */
    @Transactional
    Optional<ChangedMessage> delete(Id by, Id conversation, Id id) {
        ConversationPlace place =
                conversations.place(conversation).orElseThrow(ConversationService::noSuchConversation);
        Message before = messages.find(place.kind(), conversation, id)
                .filter(message -> message.isBy(by))
                .orElseThrow(() -> notTheirs(by, place, id));
        if (before.deleted()) return Optional.empty();
        ifMatch.require(before);
        return Optional.of(keep(before.gone(clock.instant(), conversations.nextChange(conversation)), place));
    }

    private Refusal notTheirs(Id by, ConversationPlace place, Id id) {
        Participation member = conversations.require(by, place.id());
        return messages.find(member.kind(), place.id(), id).isPresent()
                ? Refusal.forbidden("Only its author deletes a message.")
                : noSuchMessage();
    }

    private ChangedMessage keep(Message changed, ConversationPlace place) {
        messages.change(place.kind(), changed);
        if (changed.deleted()) media.remove(changed.id());
        outbox.append(MessageChanged.of(changed, place, media.of(changed.id())));
        return new ChangedMessage(view(changed), changed.changeSeq());
    }

    private MessageView view(Message message) {
        return views.of(List.of(message)).getFirst();
    }

    private static Refusal noSuchMessage() {
        return Refusal.notFound("message");
    }
}
