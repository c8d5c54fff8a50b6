package social.kith.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import social.kith.chat.conversation.ConversationKind;
import social.kith.people.personaldata.PersonalData;
import social.kith.platform.id.Id;

/** What somebody wrote, for themselves, also in groups that they have left. */
@ApplicationScoped
class MessageData implements PersonalData {
    private final Messages messages;

    MessageData(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Part> parts() {
        return List.of(
                new Part("privateMessages", by(ConversationKind.DIRECT)),
                new Part("groupMessages", by(ConversationKind.GROUP)));
    }

    private Pages by(ConversationKind kind) {
        return (user, after, most) -> messages.sentBy(kind, user, after, most).stream()
                .map(Written::of)
                .toList();
    }

    /** A message of the user's own. */
    record Written(Id id, Id conversationId, long seq, String content, Instant createdAt) implements Item {
        static Written of(Message message) {
            return new Written(
                    message.id(), message.conversation(), message.seq(), message.content(), message.createdAt());
        }

        @Override
        public long key() {
            return id.value();
        }
    }
}
