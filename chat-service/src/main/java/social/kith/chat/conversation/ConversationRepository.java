package social.kith.chat.conversation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Conversations in the database, seen through their members. */
@ApplicationScoped
class ConversationRepository implements PanacheRepositoryBase<Conversation, Long> {
    private static final String PARTICIPATION = """
            select new social.kith.chat.conversation.Participation(c.id, m.userId, c.kind, c.title, c.userLow,
                c.userHigh, c.lastSeq, c.lastMessageId, m.readSeq, case when %s then true else false end)
            from ConversationMember m join Conversation c on c.id = m.conversationId
            where m.userId = :viewer and\s""".formatted(MessagingRule.MAY_WRITE);

    Optional<Participation> participation(Id viewer, Id conversation) {
        return participation(viewer, "c.id = :id").setParameter("id", conversation.value()).getResultList().stream()
                .findFirst();
    }

    /** Those of the viewer, latest message first; one in which nothing was said only for who opened it. */
    Page<Participation> participations(Id viewer, PageRequest page) {
        var rows = participation(viewer, """
                (c.lastSeq > 0 or m.opened) and coalesce(c.lastMessageId, c.id) < :before
                order by coalesce(c.lastMessageId, c.id) desc""")
                .setParameter("before", page.before())
                .setMaxResults(page.fetch())
                .getResultList();
        return Page.of(rows, page, Participation::lastActivity);
    }

    /** All of the viewer's, in the order of their ids. */
    List<Participation> participations(Id viewer, long after, int most) {
        return participation(viewer, "m.conversationId > :after order by m.conversationId")
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<Participation> participation(Id viewer, String which) {
        return getEntityManager()
                .createQuery(PARTICIPATION + which, Participation.class)
                .setParameter("viewer", viewer.value());
    }

    boolean mayStart(Id by, Id user) {
        return !getEntityManager()
                .createQuery(
                        "select 1 from UserReplica x where x.id = :user and " + MessagingRule.mayStart(":by", "x.id"),
                        Integer.class)
                .setParameter("by", by.value())
                .setParameter("user", user.value())
                .getResultList()
                .isEmpty();
    }

    Optional<Id> between(Id one, Id other) {
        return find(
                        "userLow = ?1 and userHigh = ?2",
                        Math.min(one.value(), other.value()),
                        Math.max(one.value(), other.value()))
                .firstResultOptional()
                .map(conversation -> new Id(conversation.id));
    }

    /** Makes the conversation of two, unless somebody has just done so. */
    void makeDirect(Id one, Id other) {
        getEntityManager()
                .createNativeQuery("""
                        insert into conversations (id, kind, user_low, user_high) values (:id, 'direct', :low, :high)
                        on conflict (user_low, user_high) do nothing""")
                .setParameter("id", Id.next().value())
                .setParameter("low", Math.min(one.value(), other.value()))
                .setParameter("high", Math.max(one.value(), other.value()))
                .executeUpdate();
    }

    /** Removes, with all that was said, that user's direct conversations in which nobody is any more. */
    void eraseAbandoned(Id user) {
        for (String end : List.of("user_low", "user_high")) {
            String abandoned = """
                    select c.id from conversations c where c.%s = :user
                        and not exists (select 1 from conversation_members m where m.conversation_id = c.id)""".formatted(end);
            for (String what : List.of("private_messages where conversation_id", "conversations where id"))
                getSession()
                        .createNativeMutationQuery("delete from " + what + " in (" + abandoned + ")")
                        .setParameter("user", user.value())
                        .executeUpdate();
        }
    }

    void makeGroup(Id group, String title) {
        getEntityManager()
                .createNativeQuery("""
                        insert into conversations (id, kind, title) values (:id, 'group', :title)
                        on conflict (id) do nothing""")
                .setParameter("id", group.value())
                .setParameter("title", title)
                .executeUpdate();
    }

    /** Raises the number of messages by one; the number is then the new message's. Others wait until this commits. */
    long advance(Id conversation, Id message) {
        var seq = (Number) getEntityManager()
                .createNativeQuery("""
                        update conversations set last_seq = last_seq + 1, last_message_id = :message
                        where id = :id returning last_seq""", Long.class)
                .setParameter("message", message.value())
                .setParameter("id", conversation.value())
                .getSingleResult();
        return seq.longValue();
    }
}
