package social.kith.chat.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** That a user is in a conversation, since when, and how far they have read. */
@Entity
@Table(name = "conversation_members")
@IdClass(ConversationMember.Key.class)
class ConversationMember {
    @Id
    long conversationId;

    @Id
    long userId;

    long sinceSeq;
    long readSeq;
    boolean opened;

    /** Who, in which. */
    record Key(long conversationId, long userId) {}
}
