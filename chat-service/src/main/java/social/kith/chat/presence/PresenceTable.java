package social.kith.chat.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Who has sockets where, as the instances say. */
@ApplicationScoped
class PresenceTable {
    /** An instance that says nothing for so long is dead; it says something four times meanwhile. */
    static final Duration DEAD_AFTER = Duration.ofSeconds(45);

    /** By then every instance has seen that its users are gone. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** Later than every change before, also where those are deleted by now. */
    private static final String CHANGE = "max(coalesce((select max(change) from presence), 0) + 1, :now)";

    private static final String SAY = """
            insert into presence (user_id, instance_id, online, change)
            select tmp_ids.value, :instance, :online, tmp_next.change
            from (select %s as change) tmp_next cross join json_each(:ids) tmp_ids
            where true
            on conflict (user_id, instance_id) do update set online = excluded.online, change = excluded.change
            where presence.online <> excluded.online""".formatted(CHANGE);
    private static final String BEAT = """
            insert into chat_instances (id, seen_at) values (:instance, :now)
            on conflict (id) do update set seen_at = excluded.seen_at""";
    private static final String ALIVE = "select 1 from chat_instances where id = :instance and seen_at >= :since";
    private static final String DEAD = "select i.id from chat_instances i where i.seen_at < :before limit 10";
    private static final String BURY = """
            update presence set online = 0, change = %s
            where instance_id = :instance and online = 1""".formatted(CHANGE);
    private static final String FORGET = "delete from presence where instance_id = :instance and online = 0";
    private static final String FORGET_INSTANCE = "delete from chat_instances where id = :instance";
    private static final String NEWS = "select user_id, change from presence where change > :after order by change";
    private static final String LAST = "select coalesce(max(change), 0) from presence";
    private static final String ONLINE = """
            select distinct p.user_id from json_each(:ids) tmp_ids
                cross join presence p on p.user_id = tmp_ids.value and p.online = 1
                cross join chat_instances i on i.id = p.instance_id and i.seen_at >= :alive""";

    private final Reads reads;
    private final Writes writes;
    private final Clock clock;

    PresenceTable(Reads reads, Writes writes, Clock clock) {
        this.reads = reads;
        this.writes = writes;
        this.clock = clock;
    }

    /** Says which users have a socket there, and which have none any more. */
    @Transactional
    void say(Id instance, Collection<Id> here, Collection<Id> gone) {
        say(instance, here, true);
        say(instance, gone, false);
    }

    private void say(Id instance, Collection<Id> users, boolean online) {
        if (!users.isEmpty())
            writes.change(
                    SAY,
                    Map.of("instance", instance, "ids", Reads.ids(users), "online", online, "now", clock.millis()));
    }

    /**
     * Says that the instance is alive, and that those are not that have not said so for long. It may be one of them
     * itself: then nobody is there any more, as others have seen or may have.
     *
     * @return whether it was alive before
     */
    @Transactional
    boolean beat(Id instance) {
        boolean alive = reads.any(ALIVE, Map.of("instance", instance, "since", clock.millis() - DEAD_AFTER.toMillis()));
        if (!alive) end(instance);
        writes.change(BEAT, Map.of("instance", instance, "now", clock.millis()));
        for (Id dead : unseenFor(DEAD_AFTER)) writes.change(BURY, Map.of("instance", dead, "now", clock.millis()));
        for (Id dead : unseenFor(FORGOTTEN_AFTER)) {
            writes.change(FORGET, Map.of("instance", dead));
            writes.change(FORGET_INSTANCE, Map.of("instance", dead));
        }
        return alive;
    }

    /** Says that the instance ends, and nobody is there any more. */
    @Transactional
    void end(Id instance) {
        writes.change(BURY, Map.of("instance", instance, "now", clock.millis()));
    }

    private List<Id> unseenFor(Duration time) {
        return reads.list(DEAD, Map.of("before", clock.millis() - time.toMillis()), row -> new Id(row.getLong(1)));
    }

    /** Whose presence changed, somewhere, after that change. */
    List<News> after(long change) {
        return reads.list(NEWS, Map.of("after", change), row -> new News(new Id(row.getLong(1)), row.getLong(2)));
    }

    record News(Id user, long change) {}

    long lastChange() {
        return reads.list(LAST, Map.of(), row -> row.getLong(1)).getFirst();
    }

    /** Who of them is online. */
    List<Id> online(Collection<Id> users) {
        if (users.isEmpty()) return List.of();
        return reads.list(
                ONLINE,
                Map.of("ids", Reads.ids(users), "alive", clock.millis() - DEAD_AFTER.toMillis()),
                row -> new Id(row.getLong(1)));
    }
}
