package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import social.kith.notification.heard.EventAnswered;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Events of groups, and who comes to them, as this service knows them. */
@ApplicationScoped
public class GroupEvents {
    private static final String COMING = """
            select a.user_id from event_answer_replicas a
            join event_replicas e on e.id = a.event_id
            join group_member_replicas m on m.group_id = e.group_id and m.user_id = a.user_id
            where a.event_id = :event and a.user_id > :after and (a.response = 'going' or :waitingToo)
            order by a.user_id limit :most""";

    private static final String SHOW = """
            select e.id, e.title, e.starts_at, e.time_zone
            from json_each(:ids) tmp_ids cross join event_replicas e on e.id = tmp_ids.value""";

    private static final String SAVE = """
            insert into event_replicas (id, group_id, title, starts_at, time_zone)
            values (:event, :group, :title, :startsAt, :timeZone)
            on conflict (id) do update set group_id = excluded.group_id, title = excluded.title,
                starts_at = excluded.starts_at, time_zone = excluded.time_zone""";

    /** Of the erased nothing is kept, whenever it is heard of. */
    private static final String ANSWER = """
            insert into event_answer_replicas (event_id, user_id, response)
            select :event, :user, :response where not exists (select 1 from erased_users where id = :user)
            on conflict (event_id, user_id) do update set response = excluded.response""";

    private final Reads reads;
    private final Writes writes;

    GroupEvents(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** What an event is called, and when it begins, by its own clock. */
    public record GroupEvent(String title, @Nullable ZonedDateTime startsAt) {}

    /**
     * The members who have said that they come, or, where that is asked for, wait for a place: so many of those after
     * that one, in the order of their ids.
     */
    public List<Id> coming(Id event, boolean waitingToo, long after, int most) {
        return reads.list(
                COMING,
                Map.of("event", event, "waitingToo", waitingToo, "after", after, "most", most),
                row -> new Id(row.getLong(1)));
    }

    /** Those of the events that are known here. */
    public Map<Id, GroupEvent> of(Collection<Id> events) {
        Map<Id, GroupEvent> known = new HashMap<>();
        if (!events.isEmpty())
            for (var one : reads.list(SHOW, Map.of("ids", Reads.ids(events)), GroupEvents::read))
                known.put(one.getKey(), one.getValue());
        return known;
    }

    private static Map.Entry<Id, GroupEvent> read(ResultSet row) throws SQLException {
        String zone = row.getString(4);
        ZonedDateTime startsAt =
                zone == null ? null : Instant.ofEpochMilli(row.getLong(3)).atZone(ZoneId.of(zone));
        return Map.entry(new Id(row.getLong(1)), new GroupEvent(row.getString(2), startsAt));
    }

    void save(Id event, Id group, String title, Instant startsAt, String timeZone) {
        writes.change(
                SAVE,
                Map.of(
                        "event", event,
                        "group", group,
                        "title", title,
                        "startsAt", startsAt.toEpochMilli(),
                        "timeZone", timeZone));
    }

    void answer(EventAnswered answered) {
        Map<String, Object> whose = new HashMap<>(Map.of("event", answered.eventId(), "user", answered.userId()));
        switch (answered.response()) {
            case NOT_GOING ->
                writes.change("delete from event_answer_replicas where event_id = :event and user_id = :user", whose);
            case GOING -> answer(whose, "going");
            case WAITING -> answer(whose, "waiting");
        }
    }

    private void answer(Map<String, Object> whose, String response) {
        whose.put("response", response);
        writes.change(ANSWER, whose);
    }

    void removeAnswers(Id group, Id user) {
        writes.change("""
                        delete from event_answer_replicas where user_id = :user and event_id in (
                            select id from event_replicas where group_id = :group)""", Map.of("user", user, "group", group));
    }

    void erase(Id user) {
        writes.change("delete from event_answer_replicas where user_id = :user", Map.of("user", user));
    }

    void removeOf(Id group) {
        writes.change(
                "delete from event_answer_replicas where event_id in (select id from event_replicas where group_id = :group)",
                Map.of("group", group));
        writes.change("delete from event_replicas where group_id = :group", Map.of("group", group));
    }
}
