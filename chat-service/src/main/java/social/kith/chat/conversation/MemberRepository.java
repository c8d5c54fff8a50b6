package social.kith.chat.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;

/** Who is in which conversation. */
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<ConversationMember, ConversationMember.Key> {
    /** Adds a member as of now, with everything that was said before as read; nothing where they are one already. */
    void add(Id conversation, Id user, boolean opened) {
        getEntityManager()
                .createNativeQuery("""
                        insert into conversation_members (conversation_id, user_id, since_seq, read_seq, opened)
                        select id, :user, last_seq, last_seq, :opened from conversations where id = :conversation
                        on conflict (conversation_id, user_id) do nothing""")
                .setParameter("conversation", conversation.value())
                .setParameter("user", user.value())
                .setParameter("opened", opened)
                .executeUpdate();
    }

    void remove(Id conversation, Id user) {
        delete("conversationId = ?1 and userId = ?2", conversation.value(), user.value());
    }

    /** Takes the user out of all conversations. */
    void erase(Id user) {
        delete("userId = ?1", user.value());
    }

    /** Puts the conversation into the user's list. */
    void open(Id conversation, Id user) {
        update(
                "opened = true where conversationId = ?1 and userId = ?2 and opened = false",
                conversation.value(),
                user.value());
    }

    /** @return whether the mark moved; it never goes back */
    boolean markRead(Id conversation, Id user, long seq) {
        return update(
                        "readSeq = ?3 where conversationId = ?1 and userId = ?2 and readSeq < ?3",
                        conversation.value(),
                        user.value(),
                        seq)
                > 0;
    }

    /** Those who are to be told of what happens in a conversation. */
    List<Recipient> recipients(Id conversation) {
        return getEntityManager()
                .createQuery("""
                        select new social.kith.chat.conversation.Recipient(m.userId, m.sinceSeq)
                        from ConversationMember m where m.conversationId = :id""", Recipient.class)
                .setParameter("id", conversation.value())
                .getResultList();
    }

    /** How many messages each of the user's conversations has. */
    Map<Id, Long> lastSeqs(Id user) {
        return getEntityManager()
                .createQuery("""
                        select c.id, c.lastSeq from ConversationMember m join Conversation c on c.id = m.conversationId
                        where m.userId = :user""", Object[].class)
                .setParameter("user", user.value())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new Id((Long) row[0]), row -> (Long) row[1]));
    }
}
