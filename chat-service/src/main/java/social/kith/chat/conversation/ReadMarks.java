package social.kith.chat.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.problem.Refusal;

/** Read marks, and the word of each that moved, in one transaction. */
@ApplicationScoped
class ReadMarks {
    private final ConversationService conversations;
    private final Members members;
    private final Outbox outbox;

    ReadMarks(ConversationService conversations, Members members, Outbox outbox) {
        this.conversations = conversations;
        this.members = members;
        this.outbox = outbox;
    }

    /** @return what happened; nothing where the mark is as far already */
    @Transactional
    Optional<ConversationRead> raise(Id reader, Id conversation, long seq) {
        if (seq > conversations.require(reader, conversation).lastSeq())
            throw Refusal.againstRule("There is no message with that number yet.");
        if (!members.markRead(conversation, reader, seq)) return Optional.empty();
        var read = new ConversationRead(conversation, reader, seq);
        outbox.append(read);
        return Optional.of(read);
    }
}
