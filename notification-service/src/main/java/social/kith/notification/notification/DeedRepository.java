package social.kith.notification.notification;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;

/** What people do and can take back, in the notifications that tell of it. */
@ApplicationScoped
class DeedRepository {
    /** A notification of more than so many is full, and the next is another: to show one, all of it is counted. */
    private static final int FULL = 1_000;

    private static final String KNOWN = """
            select a.notification_id, a.gone_at, n.gone = 1 and n.read = 0
            from notification_actors a join notifications n on n.id = a.notification_id
            where a.deed_id = :deed and a.deed_id <> 0 and a.actor_id = :actor and a.user_id = :user
                and n.kind = :kind""";

    private static final String COUNT =
            "select count(*) from notification_actors where notification_id = :notification";

    private final StatelessSession db;
    private final Reads reads;

    DeedRepository(StatelessSession db, Reads reads) {
        this.db = db;
        this.reads = reads;
    }

    /**
     * That somebody was told of it, even if it was taken back at that time.
     *
     * @param unseen whether that is gone, and was before they had read it
     */
    record Known(Id notification, @Nullable Instant goneAt, boolean unseen) {
        /** Whether that is not what was taken back, nor from before it: it is done once more. */
        boolean isDoneAgain(Happening happening) {
            return goneAt != null && !happening.at().isBefore(goneAt);
        }
    }

    Optional<Known> known(Kind kind, Notice notice, Id user) {
        return reads.first(
                KNOWN,
                Map.of(
                        "deed", requireNonNull(notice.deed()),
                        "actor", requireNonNull(notice.actor()),
                        "user", user,
                        "kind", EnumColumn.text(kind)),
                DeedRepository::known);
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(new Id(row.getLong(1)), NullableColumns.time(row, 2), row.getBoolean(3));
    }

    /** It is done again. */
    void doAgain(Known known, Notice notice, Happening happening) {
        db.createMutationQuery("""
                        update NotificationActor set goneAt = null, actedAt = :at
                        where notificationId = :notification and actorId = :actor and deedId = :deed""")
                .setParameter("at", happening.at())
                .setParameter("notification", known.notification().value())
                .setParameter("actor", requireNonNull(notice.actor()).value())
                .setParameter("deed", requireNonNull(notice.deed()).value())
                .executeUpdate();
    }

    /** It is told in that one from now on. */
    void move(Known known, Notice notice, Notification to) {
        db.createNativeMutationQuery("""
                        update or replace notification_actors set notification_id = :to
                        where notification_id = :notification and actor_id = :actor and deed_id = :deed""")
                .setParameter("to", to.id().value())
                .setParameter("notification", known.notification().value())
                .setParameter("actor", requireNonNull(notice.actor()).value())
                .setParameter("deed", requireNonNull(notice.deed()).value())
                .executeUpdate();
    }

    /** The notification is there again, read or not as it was. */
    void revive(Known known, Happening happening, long change) {
        db.createMutationQuery("""
                        update Notification set gone = false, updatedAt = :at, place = :place, change = :change
                        where id = :notification""")
                .setParameter("at", happening.at())
                .setParameter("place", NotificationIds.next(happening.at()).value())
                .setParameter("change", change)
                .setParameter("notification", known.notification().value())
                .executeUpdate();
    }

    /** What nobody did any more is gone. */
    void takeBack(Kind kind, Id deed, Id actor, Instant at, long change) {
        bind(kind, deed, actor, db.createMutationQuery("""
                        update NotificationActor a set goneAt = :at
                        where a.deedId = :deed and a.deedId <> 0 and a.actorId = :actor and a.actedAt <= :at
                            and exists (
                                select 1 from Notification n where n.id = a.notificationId and n.kind = :kind)""").setParameter("at", at));
        bind(kind, deed, actor, db.createMutationQuery("""
                        update Notification n set change = :change, gone = case
                            when exists (
                                select 1 from NotificationActor a where a.notificationId = n.id and a.goneAt is null)
                            then n.gone else true end
                        where n.kind = :kind and n.id in (
                            select a.notificationId from NotificationActor a
                            where a.deedId = :deed and a.deedId <> 0 and a.actorId = :actor)""").setParameter("change", change));
    }

    private static void bind(Kind kind, Id deed, Id actor, MutationQuery change) {
        change.setParameter("kind", kind)
                .setParameter("deed", deed.value())
                .setParameter("actor", actor.value())
                .executeUpdate();
    }

    boolean isFull(Notification notification) {
        return reads.list(COUNT, Map.of("notification", notification.id()), row -> row.getLong(1))
                        .getFirst()
                >= FULL;
    }
}
