package social.kith.notification.webpush;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.notification.notification.Language;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Which browsers push to whom: the table. */
@ApplicationScoped
class PushSubscriptions {
    /** Who subscribes once more loses the oldest: a browser that is gone need not say so. */
    static final int MOST = 20;

    private static final String COLUMNS =
            "select id, user_id, session_id, endpoint, created_at from push_subscriptions ";

    private static final String INSERT = """
            insert into push_subscriptions (
                id, user_id, session_id, endpoint, service, p256dh, auth, language, created_at, expires_at)
            values (:id, :user, :session, :endpoint, :service, :p256dh, :auth, :language, :now, :expires)
            on conflict (endpoint) do update set
                session_id = excluded.session_id, service = excluded.service, p256dh = excluded.p256dh, auth = excluded.auth,
                language = excluded.language, expires_at = excluded.expires_at""";

    private static final String FORGET_OLDEST = """
            delete from push_subscriptions where user_id = :user and id <= (
                select id from push_subscriptions where user_id = :user order by id desc limit 1 offset :most)""";

    private final Reads reads;
    private final Writes writes;

    PushSubscriptions(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /**
     * A browser's subscription, without what is secret of it.
     *
     * @param host its push service's
     */
    record Known(Id id, Id user, Id session, String host, Instant createdAt) {
        PushSubscriptionView seenIn(Id session) {
            return new PushSubscriptionView(id, host, this.session.equals(session), createdAt);
        }
    }

    /** An endpoint belongs to whoever subscribed last: what waits for somebody else there goes with theirs. */
    Known save(CreatePushSubscription command, String service, Id user, Id session, Language language, Instant now) {
        writes.change(
                "delete from push_subscriptions where endpoint = :endpoint and user_id <> :user",
                Map.of("endpoint", command.endpoint(), "user", user));
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", Id.next());
        row.put("user", user);
        row.put("session", session);
        row.put("endpoint", command.endpoint());
        row.put("service", service);
        row.put("p256dh", command.keys().p256dh());
        row.put("auth", command.keys().auth());
        row.put("language", EnumColumn.text(language));
        row.put("now", now.toEpochMilli());
        row.put("expires", command.expirationTime());
        writes.change(INSERT, row);
        writes.change(FORGET_OLDEST, Map.of("user", user, "most", MOST));
        return reads.first(
                        COLUMNS + "where endpoint = :endpoint",
                        Map.of("endpoint", command.endpoint()),
                        PushSubscriptions::known)
                .orElseThrow();
    }

    /** Newest first. */
    List<Known> of(Id user, long before, int most) {
        return reads.list(
                COLUMNS + "where user_id = :user and id < :before order by id desc limit :most",
                Map.of("user", user, "before", before, "most", most),
                PushSubscriptions::known);
    }

    List<Known> oldest(Id user, long after, int most) {
        return reads.list(
                COLUMNS + "where user_id = :user and id > :after order by id limit :most",
                Map.of("user", user, "after", after, "most", most),
                PushSubscriptions::known);
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new Id(row.getLong(1)),
                new Id(row.getLong(2)),
                new Id(row.getLong(3)),
                URI.create(row.getString(4)).getRawAuthority(),
                Instant.ofEpochMilli(row.getLong(5)));
    }

    /** @return whether the user has such a one */
    boolean remove(Id user, Id subscription) {
        return writes.change(
                        "delete from push_subscriptions where id = :id and user_id = :user",
                        Map.of("id", subscription, "user", user))
                == 1;
    }

    /** The push service knows it no longer; unless the browser has subscribed once more since then. */
    void removeGone(Id subscription, DeviceKeys keys) {
        writes.change(
                "delete from push_subscriptions where id = :id and p256dh = :p256dh",
                Map.of("id", subscription, "p256dh", keys.p256dh()));
    }

    void endSession(Id session) {
        writes.change("delete from push_subscriptions where session_id = :session", Map.of("session", session));
    }

    void erase(Id user) {
        writes.change("delete from push_subscriptions where user_id = :user", Map.of("user", user));
    }
}
