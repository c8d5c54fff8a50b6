package social.kith.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import social.kith.chat.conversation.ConversationKind;
import social.kith.chat.conversation.Participation;
import social.kith.platform.id.Id;

/** Messages in the database: one set of queries, for the table that the conversation's kind says. */
@ApplicationScoped
class MessageRepository {
    private final EntityManager entities;

    MessageRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(Message message) {
        entities.persist(message);
    }

    /** The message that this member has sent under that name before. */
    Optional<Message> sent(Participation sender, String clientMessageId) {
        return of(sender, "senderId = :sender and clientMessageId = :name")
                .setParameter("sender", sender.viewer().value())
                .setParameter("name", clientMessageId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Newest first. */
    List<Message> before(Participation conversation, long seq, int limit) {
        return of(conversation, "seq < :seq order by seq desc")
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Oldest first. */
    List<Message> after(Participation conversation, long seq, int limit) {
        return of(conversation, "seq > :seq order by seq")
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Everything that a user has sent in such conversations, oldest first. */
    List<Message> sentBy(ConversationKind kind, Id sender, long after, int limit) {
        return entities.createQuery(
                        "from " + table(kind) + " where senderId = :sender and id > :after order by id", Message.class)
                .setParameter("sender", sender.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<Message> of(Participation conversation, String which) {
        return entities.createQuery(
                        "from " + table(conversation.kind()) + " where conversationId = :conversation and " + which,
                        Message.class)
                .setParameter("conversation", conversation.id().value());
    }

    List<Message> byIds(ConversationKind kind, Collection<Id> ids) {
        if (ids.isEmpty()) return List.of();
        return entities.createQuery("from " + table(kind) + " where id in :ids", Message.class)
                .setParameter("ids", values(ids))
                .getResultList();
    }

    /** How many messages by others that member has not read, in each of those conversations where there are any. */
    Map<Id, Long> unread(ConversationKind kind, Id member, Collection<Id> conversations) {
        if (conversations.isEmpty()) return Map.of();
        return entities
                .createQuery("""
                        select m.conversationId, count(*)
                        from ConversationMember p join %s m on m.conversationId = p.conversationId
                        where p.userId = :member and p.conversationId in :conversations
                            and m.seq > p.readSeq and m.senderId <> :member
                        group by m.conversationId""".formatted(table(kind)), Object[].class)
                .setParameter("member", member.value())
                .setParameter("conversations", values(conversations))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new Id((Long) row[0]), row -> (Long) row[1]));
    }

    private static String table(ConversationKind kind) {
        return Message.in(kind).getSimpleName();
    }

    private static List<Long> values(Collection<Id> ids) {
        return ids.stream().map(Id::value).toList();
    }
}
