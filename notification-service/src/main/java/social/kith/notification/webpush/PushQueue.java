package social.kith.notification.webpush;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import social.kith.notification.notification.Language;
import social.kith.notification.notification.NotificationService.Told;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.NullableColumns;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/**
 * What is to be pushed: the table. It is put down in the transaction that tells of it, without a word of what it says.
 * Who takes it has it for a while, so that another instance does not; where they die with it, it is due again after that.
 */
@ApplicationScoped
class PushQueue {
    /** How often one notification is pushed at most that goes on growing. */
    static final Duration PACE = Duration.ofMinutes(1);

    /** Longer than a try can take, with the waits for the writer. */
    static final Duration TAKEN = Duration.ofSeconds(60);

    /**
     * What happened before a browser subscribed is not pushed to it, so a replay of old topics pushes nothing again. What
     * comes after something that was tried in vain waits as long: it would meet the same.
     */
    private static final String ADD = """
            insert into pushes (subscription_id, notification_id, service, told_at, news, due_at, tries)
            select s.id, tmp_told.value ->> 1, s.service, :at, 1, max(:now, coalesce((
                select max(v.due_at) from pushes v where v.subscription_id = s.id and v.tries > 0), 0)), 0
            from json_each(:told) tmp_told
            cross join push_subscriptions s on s.user_id = tmp_told.value ->> 0
            where s.created_at <= :at
            on conflict (subscription_id, notification_id) do update set
                told_at = max(told_at, excluded.told_at), news = news + 1,
                due_at = coalesce(due_at, max(excluded.due_at, sent_at + :pace))""";

    /** One look at the index for each service, however many wait there. */
    private static final String SERVICES_DUE = """
            with recursive tmp_services (service) as (
                select min(service) from pushes where due_at is not null
                union all
                select (select min(p.service) from pushes p where p.due_at is not null and p.service > tmp_services.service)
                from tmp_services where service is not null)
            select service from tmp_services where service is not null and exists (
                select 1 from pushes d where d.service = tmp_services.service and d.due_at <= :now)""";

    private static final String DUE = """
            select p.subscription_id, p.notification_id, s.user_id, s.language, p.service, s.endpoint, s.p256dh, s.auth,
                s.expires_at, p.news, p.told_at, p.tries + 1
            from pushes p cross join push_subscriptions s on s.id = p.subscription_id
            where p.service = :service and p.due_at <= :now order by p.due_at limit :most""";

    private static final String THIS = " where subscription_id = :subscription and notification_id = :notification";

    private static final String SENT = """
            update pushes set sent_at = :now, tries = 0, due_at = case when news > :news then :next end""" + THIS;

    /** Whatever would be tried before it goes on as it does. */
    private static final String PUT_ALL_OFF = """
            update pushes set due_at = :next, tries = max(tries, :tries)
            where subscription_id = :subscription and (notification_id = :notification or due_at <= :next)""";

    private final Reads reads;
    private final Writes writes;
    private final WebPushSettings settings;
    private final Event<Added> added;
    private final Clock clock;

    PushQueue(Reads reads, Writes writes, WebPushSettings settings, Event<Added> added, Clock clock) {
        this.reads = reads;
        this.writes = writes;
        this.settings = settings;
        this.added = added;
        this.clock = clock;
    }

    /** There is something to push. */
    record Added() {}

    /** Part of the transaction that tells of it. */
    void add(@Observes Told told) {
        Instant now = clock.instant();
        if (!settings.isOn() || told.at().plus(QueuedPush.LIFE).isBefore(now)) return;
        String pairs = told.notifications().entrySet().stream()
                .map(one -> "[" + one.getKey().value() + "," + one.getValue().value() + "]")
                .collect(Collectors.joining(",", "[", "]"));
        int rows = writes.change(
                ADD,
                Map.of(
                        "told", pairs,
                        "at", told.at().toEpochMilli(),
                        "now", now.toEpochMilli(),
                        "pace", PACE.toMillis()));
        if (rows > 0) added.fire(new Added());
    }

    /** The push services for which something is due. */
    List<String> servicesDue() {
        return reads.list(SERVICES_DUE, Map.of("now", clock.millis()), row -> row.getString(1));
    }

    /** Takes some that are due, those first that have waited longest. */
    @Transactional
    List<QueuedPush> take(String service, int most) {
        long now = clock.millis();
        writes.change(
                "delete from pushes where due_at is null and sent_at < :past", Map.of("past", now - PACE.toMillis()));
        var taken = reads.list(DUE, Map.of("service", service, "now", now, "most", most), PushQueue::push);
        for (QueuedPush push : taken) change(push, "update pushes set due_at = :next" + THIS, TAKEN);
        return taken;
    }

    private static QueuedPush push(ResultSet row) throws SQLException {
        return new QueuedPush(
                new Id(row.getLong(1)),
                new Id(row.getLong(2)),
                new Id(row.getLong(3)),
                EnumColumn.value(Language.class, row.getString(4)),
                row.getString(5),
                row.getString(6),
                new DeviceKeys(row.getString(7), row.getString(8)),
                NullableColumns.time(row, 9),
                row.getLong(10),
                Instant.ofEpochMilli(row.getLong(11)),
                row.getInt(12));
    }

    /** It is there; what has come meanwhile waits its time. */
    @Transactional
    void sent(QueuedPush push) {
        change(push, SENT, PACE);
    }

    /** It is not sent, unless there is something new to tell of it. */
    @Transactional
    void drop(QueuedPush push) {
        change(push, "delete from pushes" + THIS + " and news = :news", Duration.ZERO);
    }

    /** It was tried in vain. */
    @Transactional
    void tryAgainIn(QueuedPush push, Duration pause) {
        change(push, "update pushes set due_at = :next, tries = max(tries, :tries)" + THIS, pause);
    }

    /** It was tried in vain, and nothing else for that browser is tried sooner. */
    @Transactional
    void tryAllAgainIn(QueuedPush push, Duration pause) {
        change(push, PUT_ALL_OFF, pause);
    }

    /** @param pause how long from now {@code :next} is */
    private void change(QueuedPush push, String sql, Duration pause) {
        long now = clock.millis();
        Map<String, Object> where = new HashMap<>();
        where.put("subscription", push.subscription());
        where.put("notification", push.notification());
        where.put("news", push.news());
        where.put("tries", push.tries());
        where.put("now", now);
        where.put("next", now + pause.toMillis());
        writes.change(sql, where);
    }
}
