package social.kith.chat.conversation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A conversation as queries see it. Its one number that moves, {@code lastSeq}, is raised by the database. */
@Entity
@Table(name = "conversations")
class Conversation {
    @Id
    long id;

    @Convert(converter = ConversationKindColumn.class)
    ConversationKind kind;

    @Nullable
    String title;

    @Nullable
    Long userLow;

    @Nullable
    Long userHigh;

    long lastSeq;

    @Nullable
    Long lastMessageId;
}
