package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Ending;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;

/**
 * Notifications, as events make and change them. Without a persistence context: one batch of the inbox can touch
 * thousands of rows, and each of its queries would look them all over again.
 */
@ApplicationScoped
class ToldRepository {
    /** Of whom something can be noticed in a notification. */
    private static final List<String> WHOSE = List.of("a.actorId = :actor", "a.postAuthorId = :actor");

    private static final String MADE = """
            select n.* from json_each(:users) tmp_users
            cross join notifications n on n.cause = :cause and n.user_id = tmp_users.value""";

    private static final String OPEN = """
            select n.* from json_each(:users) tmp_users
            cross join notifications n on n.about = :about and n.kind = :kind and n.resolved = 0
                and n.user_id = tmp_users.value
            where n.read = 0 and n.gone = 0""";

    private final StatelessSession db;

    ToldRepository(StatelessSession db) {
        this.db = db;
    }

    /** The number of a new change. */
    long nextChange() {
        return ((Number) db.createNativeQuery(
                                "update notification_changes set change = change + 1 where id = 1 returning change",
                                Object.class)
                        .getSingleResult())
                .longValue();
    }

    /** What that event has made before, for those users. */
    List<Notification> madeBy(Happening happening, Collection<Id> users) {
        return db.createNativeQuery(MADE, Notification.class)
                .setParameter("cause", happening.cause())
                .setParameter("users", Reads.ids(users))
                .list();
    }

    /** Those of that kind and key that are neither read nor gone, of those users. */
    Stream<Notification> open(Kind kind, String about, Collection<Id> users) {
        return db
                .createNativeQuery(OPEN, Notification.class)
                .setParameter("about", about)
                .setParameter("kind", new KindColumn().convertToDatabaseColumn(kind))
                .setParameter("users", Reads.ids(users))
                .list()
                .stream();
    }

    /** Who has been told what happened to it then, or later, whether they have read that or not. */
    Set<Id> toldSince(Kind kind, String about, Instant at) {
        return db
                .createSelectionQuery(
                        "select userId from Notification where about = :about and kind = :kind and updatedAt >= :at",
                        Long.class)
                .setParameter("about", about)
                .setParameter("kind", kind)
                .setParameter("at", at)
                .list()
                .stream()
                .map(Id::new)
                .collect(Collectors.toSet());
    }

    void insert(Notification notification) {
        db.insert(notification);
    }

    void update(Notification notification) {
        db.update(notification);
    }

    /** What is not done on a post counts once, however often it is done. */
    void addActor(Notification notification, Notice notice, Id actor, Happening happening) {
        Id deed = notice.deed();
        db.createNativeMutationQuery("""
                        insert into notification_actors (
                            notification_id, actor_id, deed_id, user_id, acted_at, group_id, post_author_id)
                        values (
                            :notification, :actor, :deed, :user, :at, :group,
                            nullif(nullif(:postAuthor, :user), :actor))
                        on conflict (notification_id, actor_id, deed_id) do update
                            set acted_at = excluded.acted_at, gone_at = null""")
                .setParameter("notification", notification.id().value())
                .setParameter("actor", actor.value())
                .setParameter("deed", deed == null ? 0 : deed.value())
                .setParameter("user", notification.user().value())
                .setParameter("at", happening.at())
                .setParameter("group", number(deed == null ? null : notice.group()), Long.class)
                .setParameter("postAuthor", number(notice.postAuthor()), Long.class)
                .executeUpdate();
    }

    /** Whoever did what it told of until then is not named any more. */
    void takeOutActors(Notification notification, Instant at) {
        db.createMutationQuery("update NotificationActor set goneAt = :at where notificationId = :notification")
                .setParameter("at", at)
                .setParameter("notification", notification.id().value())
                .executeUpdate();
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    void settle(Kind kind, Ending.Scope what, Instant at, long change) {
        end("resolved = true, read = true, updatedAt = :at", kind, what, at, change)
                .executeUpdate();
    }

    /** What is settled is history, and stays. */
    void remove(Kind kind, Ending.Scope what, Instant at, long change) {
        end("gone = true, read = true", kind, what, at, change).executeUpdate();
    }

    /** What was told of later is not what ended, where old events are heard again. */
    private MutationQuery end(String how, Kind kind, Ending.Scope what, Instant at, long change) {
        String where = " where about = :about and kind = :kind and resolved = false and gone = false"
                + " and createdAt <= :at";
        Id user = what.user();
        var query = db.createMutationQuery("update Notification set change = :change, " + how + where
                        + (user == null ? "" : " and userId = :user"))
                .setParameter("change", change)
                .setParameter("at", at)
                .setParameter("about", what.about())
                .setParameter("kind", kind);
        return user == null ? query : query.setParameter("user", user.value());
    }

    /** That they got a place there, which each is told under a key of their own: the event's and theirs. */
    void removePlaces(Id event, Instant at, long change) {
        db.createMutationQuery("""
                        update Notification set gone = true, read = true, change = :change
                        where about > :first and about < :last and kind = EVENT_CHANGED and variant = MOVED_UP
                            and gone = false and createdAt <= :at""")
                .setParameter("change", change)
                .setParameter("first", event + ":")
                .setParameter("last", event + ";")
                .setParameter("at", at)
                .executeUpdate();
    }

    /** What is settled stays here too. */
    void removeOfGroup(Kind kind, Id group, Id user, long change) {
        db.createMutationQuery("""
                        update Notification set gone = true, read = true, change = :change
                        where userId = :user and groupId = :group and kind = :kind and resolved = false
                            and gone = false""")
                .setParameter("change", change)
                .setParameter("user", user.value())
                .setParameter("group", group.value())
                .setParameter("kind", kind)
                .executeUpdate();
    }

    /** What is on posts is hidden where it is read, see {@link ShownActor}; here it is noted that it changes. */
    void removeOfGroup(Id group, Id user, long change) {
        db.createMutationQuery("""
                        update Notification set gone = true, read = true, change = :change
                        where userId = :user and groupId = :group and postId is null and gone = false""")
                .setParameter("change", change)
                .setParameter("user", user.value())
                .setParameter("group", group.value())
                .executeUpdate();
        touchOfGroup(group, user, change);
    }

    /** Something about those of that user that are on posts of that group has changed. */
    void touchOfGroup(Id group, Id user, long change) {
        db.createMutationQuery("""
                        update Notification set change = :change
                        where userId = :user and groupId = :group and postId is not null and gone = false""")
                .setParameter("change", change)
                .setParameter("user", user.value())
                .setParameter("group", group.value())
                .executeUpdate();
    }

    void removeOfPost(Id post, long change) {
        db.createMutationQuery("update Notification set gone = true, read = true, change = :change"
                        + " where postId = :post and gone = false")
                .setParameter("change", change)
                .setParameter("post", post.value())
                .executeUpdate();
    }

    /** By that user, or on their posts. */
    void touchBy(Id user, long change) {
        for (String whose : WHOSE)
            db.createMutationQuery("update Notification set change = :change where gone = false and id in ("
                            + "select a.notificationId from NotificationActor a where " + whose + ")")
                    .setParameter("change", change)
                    .setParameter("actor", user.value())
                    .executeUpdate();
    }

    /** Anybody can bring this about, of anybody: only what is between the two is looked at. */
    void touch(Id user, Id actor, long change) {
        for (String whose : WHOSE)
            db.createMutationQuery("update Notification set change = :change where gone = false and id in ("
                            + "select a.notificationId from NotificationActor a where " + whose
                            + " and a.userId = :user)")
                    .setParameter("change", change)
                    .setParameter("user", user.value())
                    .setParameter("actor", actor.value())
                    .executeUpdate();
    }

    /** What is by others too, or may be, stays without that user. */
    void erase(Id user) {
        for (String statement : List.of(
                "delete Notification where userId = :user",
                "delete Notification where id in (%s)"
                        .formatted("select a.notificationId from NotificationActor a where a.postAuthorId = :user"),
                "delete Notification where kind not in (%s) and id in (%s)"
                        .formatted(
                                Arrays.stream(Kind.values())
                                        .filter(Kind::grouped)
                                        .map(Kind::name)
                                        .collect(Collectors.joining(", ")),
                                "select a.notificationId from NotificationActor a where a.actorId = :user"),
                "delete NotificationActor where actorId = :user"))
            db.createMutationQuery(statement).setParameter("user", user.value()).executeUpdate();
    }
}
