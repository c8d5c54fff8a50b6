package social.kith.notification.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.notification.kind.Notice;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Notifications as each event makes and extends them, in plain SQL: every message that is sent comes through here. */
@ApplicationScoped
class NotificationRows {
    private static final String MADE = """
            select %s from json_each(:users) tmp_users
            cross join notifications n on n.cause = :cause and n.user_id = tmp_users.value""".formatted(NotificationColumns.each("n."));

    private static final String OPEN = """
            select %s from json_each(:users) tmp_users
            cross join notifications n on n.about = :about and n.kind = :kind and n.resolved = 0
                and n.user_id = tmp_users.value
            where n.read = 0 and n.gone = 0""".formatted(NotificationColumns.each("n."));

    private static final String TOLD_SINCE =
            "select distinct user_id from notifications where about = :about and kind = :kind and updated_at >= :at";

    private static final String INSERT = "insert into notifications (%s) values (%s)"
            .formatted(NotificationColumns.each(""), NotificationColumns.each(":"));

    /** Nothing else: SQLite writes every index anew that has a column which is set, or one in its {@code where}. */
    private static final String EXTEND = """
            update notifications set variant = :variant, updated_at = :updated_at, up_to = :up_to, change = :change,
                place = :place
            where id = :id""";

    private static final String REVIVE = """
            update notifications set read = :read, gone = :gone, updated_at = :updated_at, change = :change,
                place = :place
            where id = :id""";

    private static final String ADD_ACTOR = """
            insert into notification_actors (
                notification_id, actor_id, deed_id, user_id, acted_at, group_id, post_author_id)
            values (:notification, :actor, :deed, :user, :at, :group, nullif(nullif(:postAuthor, :user), :actor))
            on conflict (notification_id, actor_id, deed_id) do update
                set acted_at = excluded.acted_at, gone_at = null""";

    private final Reads reads;
    private final Writes writes;

    NotificationRows(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** What that event has made before, for those users. */
    List<Notification> madeBy(Happening happening, Collection<Id> users) {
        if (users.isEmpty()) return List.of();
        return reads.list(
                MADE, Map.of("cause", happening.cause(), "users", Reads.ids(users)), NotificationColumns::read);
    }

    /** Those of that kind and key that are neither read nor gone, of those users. */
    List<Notification> open(Kind kind, String about, Collection<Id> users) {
        return reads.list(
                OPEN,
                Map.of("about", about, "kind", EnumColumn.text(kind), "users", Reads.ids(users)),
                NotificationColumns::read);
    }

    /** Who has been told what happened to it then, or later, whether they have read that or not. */
    Set<Id> toldSince(Kind kind, String about, Instant at) {
        return Set.copyOf(reads.list(
                TOLD_SINCE,
                Map.of("about", about, "kind", EnumColumn.text(kind), "at", at.toEpochMilli()),
                row -> new Id(row.getLong(1))));
    }

    void insert(Notification notification) {
        writes.change(INSERT, NotificationColumns.row(notification));
    }

    /** Writes down that it {@link Notification#extend tells of more}. */
    void extend(Notification notification) {
        writes.change(EXTEND, NotificationColumns.row(notification));
    }

    /** Writes down that it is {@link Notification#revive there again}. */
    void revive(Notification notification) {
        writes.change(REVIVE, NotificationColumns.row(notification));
    }

    /** What is not done on a post counts once, however often it is done. */
    void addActor(Notification notification, Notice notice, Id actor, Happening happening) {
        Id deed = notice.deed();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("notification", notification.id());
        row.put("actor", actor);
        row.put("deed", deed == null ? 0 : deed.value());
        row.put("user", notification.user());
        row.put("at", happening.at().toEpochMilli());
        row.put("group", deed == null ? null : notice.group());
        row.put("postAuthor", notice.postAuthor());
        writes.change(ADD_ACTOR, row);
    }
}
