package social.kith.notification.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.kith.notification.kind.Kind;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** When who had switched off which kind: the table. */
@ApplicationScoped
public class Preferences {
    private static final String OFF =
            "select kind from notification_preferences where user_id = :user and on_at is null";

    private static final String AMONG = """
            select distinct p.user_id
            from json_each(:users) tmp_users cross join notification_preferences p on p.user_id = tmp_users.value
            where p.kind = :kind and p.off_at <= :at and (p.on_at is null or p.on_at > :at)""";

    private static final String SWITCH_OFF = """
            insert into notification_preferences (id, user_id, kind, off_at) values (:id, :user, :kind, :at)
            on conflict (user_id, kind) where on_at is null do nothing""";

    private static final String SWITCH_ON = """
            update notification_preferences set on_at = :at
            where user_id = :user and kind = :kind and on_at is null""";

    private static final String TIMES = """
            select id, kind, off_at, on_at from notification_preferences
            where user_id = :user and id > :after order by id limit :most""";

    private final Reads reads;
    private final Writes writes;

    Preferences(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** A time in which a kind was switched off; without an end while it is. */
    record Off(Id id, Kind kind, Instant offAt, @Nullable Instant onAt) {}

    /** Those of the users who had switched that kind off at that time. */
    public Set<Id> offAmong(Collection<Id> users, Kind kind, Instant at) {
        if (users.isEmpty()) return Set.of();
        return new HashSet<>(reads.list(
                AMONG,
                Map.of("users", Reads.ids(users), "kind", EnumColumn.text(kind), "at", at.toEpochMilli()),
                row -> new Id(row.getLong(1))));
    }

    /** Which kinds the user has switched off. */
    Set<Kind> off(Id user) {
        Set<Kind> off = EnumSet.noneOf(Kind.class);
        off.addAll(reads.list(OFF, Map.of("user", user), row -> EnumColumn.value(Kind.class, row.getString(1))));
        return off;
    }

    List<Off> times(Id user, long after, int most) {
        return reads.list(TIMES, Map.of("user", user, "after", after, "most", most), Preferences::off);
    }

    private static Off off(ResultSet row) throws SQLException {
        return new Off(
                new Id(row.getLong(1)),
                EnumColumn.value(Kind.class, row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                NullableColumns.time(row, 4));
    }

    /** Switches kinds on ({@code true}) and off from that time on; a kind that is so already stays. */
    @Transactional
    void set(Id user, Map<Kind, Boolean> wanted, Instant at) {
        wanted.forEach((kind, on) -> writes.change(
                on ? SWITCH_ON : SWITCH_OFF,
                Map.of("id", Id.next(), "user", user, "kind", EnumColumn.text(kind), "at", at.toEpochMilli())));
    }

    public void erase(Id user) {
        writes.change("delete from notification_preferences where user_id = :user", Map.of("user", user));
    }
}
