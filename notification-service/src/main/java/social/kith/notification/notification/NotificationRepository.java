package social.kith.notification.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.notification.notification.NotificationService.News;
import social.kith.notification.notification.NotificationService.Which;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Notifications, as their users read them. Every query reaches them through the user. */
@ApplicationScoped
class NotificationRepository implements PanacheRepositoryBase<Notification, Long> {
    /**
     * Whether notification {@code n} is shown: neither its cause nor its group is gone, and somebody is shown who did it,
     * unless it is by nobody.
     */
    private static final String SHOWN = """
            n.gone = false and not exists (select 1 from EndedGroup ended where ended.id = n.groupId)
            and (n.impersonal = true or exists (
                select 1 from NotificationActor a where a.notificationId = n.id and %s))""".formatted(ShownActor.inHql("n.userId", "a"));

    private static final String SHOWN_TO = "from Notification n where n.userId = ?1 and " + SHOWN;

    /** What is new, or has grown, last comes first. */
    Page<Notification> of(Id user, Which which, PageRequest page) {
        String these = SHOWN_TO + (which.unreadOnly() ? " and n.read = false" : "") + kinds(which.messages());
        List<Notification> rows = find(these + " and n.place < ?2 order by n.place desc", user.value(), page.before())
                .range(0, page.fetch() - 1)
                .list();
        return Page.of(rows, page, Notification::place);
    }

    private static String kinds(@Nullable Boolean messages) {
        return messages == null ? "" : " and n.kind " + (messages ? "=" : "<>") + " NEW_MESSAGE";
    }

    List<Notification> list(Collection<Id> some) {
        return some.isEmpty()
                ? List.of()
                : list("id in ?1", some.stream().map(Id::value).toList());
    }

    List<Notification> oldest(Id user, long after, int most) {
        return find(SHOWN_TO + " and n.id > ?2 order by n.id", user.value(), after)
                .range(0, most - 1)
                .list();
    }

    /** Those of them that are shown. */
    Set<Id> shown(List<Notification> some) {
        if (some.isEmpty()) return Set.of();
        return getEntityManager()
                .createQuery("select n.id from Notification n where n.id in :ids and " + SHOWN, Long.class)
                .setParameter("ids", some.stream().map(one -> one.id().value()).toList())
                .getResultList()
                .stream()
                .map(Id::new)
                .collect(Collectors.toSet());
    }

    /** Unread ones, new messages apart. */
    long unread(Id user) {
        return getEntityManager()
                .createQuery("""
                        select count(*) from Notification n
                        where n.userId = :user and n.read = false and n.kind <> NEW_MESSAGE and\s""" + SHOWN, Long.class)
                .setParameter("user", user.value())
                .getSingleResult();
    }

    /** What has changed after that, was told after that time, and is shown and unread; all of it as of one moment. */
    News news(Id user, long change, Instant since) {
        List<Object[]> rows = getEntityManager()
                .createQuery("""
                        select n.id, n.change, n.kind from Notification n
                        where n.userId = :user and n.read = false and n.change > :change and n.updatedAt > :since and\s""" + SHOWN + " order by n.place desc", Object[].class)
                .setParameter("user", user.value())
                .setParameter("change", change)
                .setParameter("since", since)
                .getResultList();
        List<Id> told = rows.stream()
                .filter(row -> row[2] != Kind.NEW_MESSAGE)
                .map(row -> new Id((Long) row[0]))
                .toList();
        long upTo = rows.stream().mapToLong(row -> (Long) row[1]).max().orElse(change);
        return new News(told, rows.size() - told.size(), upTo);
    }

    /** What has changed after the one change up to the other, for one of those users; in the order of the changes. */
    List<Notification> changed(long after, long upTo, Set<Id> users) {
        List<Long> ids = getEntityManager()
                .createQuery("""
                        select id, userId from Notification
                        where change > :after and change <= :upTo order by change, id""", Object[].class)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList()
                .stream()
                .filter(row -> users.contains(new Id((Long) row[1])))
                .map(row -> (Long) row[0])
                .toList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by change, id", ids);
    }

    /** @return whether the user has such a notification */
    @Transactional
    boolean markRead(Id user, Id notification) {
        boolean shown = find(SHOWN_TO + " and n.id = ?2", user.value(), notification.value())
                .firstResultOptional()
                .isPresent();
        if (shown) markRead(user, notification.value(), notification.value());
        return shown;
    }

    @Transactional
    void markAllRead(Id user) {
        markRead(user, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** What is hidden is not seen, so it is not read either: whoever did it may come back. */
    private void markRead(Id user, long firstId, long lastId) {
        dismissMessages(user, firstId, lastId);
        getEntityManager()
                .createQuery("""
                        update Notification n set n.read = true
                        where n.userId = :user and n.read = false and n.id between :first and :last and\s""" + SHOWN)
                .setParameter("user", user.value())
                .setParameter("first", firstId)
                .setParameter("last", lastId)
                .executeUpdate();
    }

    /** Who has dismissed the notification of some messages is told of later ones alone, in a new one. */
    private void dismissMessages(Id user, long firstId, long lastId) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into conversation_marks (conversation_id, user_id, seq)
                        select n.subject_id, n.user_id, n.up_to from notifications n
                        where n.user_id = :user and n.read = 0 and n.kind = 'new_message'
                            and n.id between :first and :last and n.gone = 0 and exists (
                                select 1 from notification_actors a where a.notification_id = n.id and %s)
                        on conflict (conversation_id, user_id) do update set seq = excluded.seq
                        where excluded.seq > conversation_marks.seq""".formatted(ShownActor.inSql("n.user_id", "a")))
                .setParameter("user", user.value())
                .setParameter("first", firstId)
                .setParameter("last", lastId)
                .executeUpdate();
    }
}
