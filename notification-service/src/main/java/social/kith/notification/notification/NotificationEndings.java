package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import social.kith.notification.kind.Ending;
import social.kith.notification.kind.Kind;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * Ends notifications, and notes that something about them has changed; how they are made, see {@link NotificationRows}.
 * Without a persistence context: one batch of the inbox can touch thousands of rows, and each of its queries would look
 * them all over again.
 */
@ApplicationScoped
class NotificationEndings {
    /** Of whom something can be noticed in a notification. */
    private static final List<String> WHOSE = List.of("a.actorId = :actor", "a.postAuthorId = :actor");

    private static final String TOUCH = """
            update notifications set change = :change
            where gone = 0 and id in (select tmp_ids.value from json_each(:ids) tmp_ids)""";

    private final StatelessSession db;
    private final Writes writes;

    NotificationEndings(StatelessSession db, Writes writes) {
        this.db = db;
        this.writes = writes;
    }

    /** Whoever did what it told of until then is not named any more. */
    void takeOutActors(Notification notification, Instant at) {
        db.createMutationQuery("update NotificationActor set goneAt = :at where notificationId = :notification")
                .setParameter("at", at)
                .setParameter("notification", notification.id().value())
                .executeUpdate();
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

    /** Something about those has changed. */
    void touch(Collection<Id> some, long change) {
        writes.change(TOUCH, Map.of("change", change, "ids", Reads.ids(some)));
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
}
