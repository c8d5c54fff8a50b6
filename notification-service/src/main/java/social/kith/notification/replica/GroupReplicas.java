package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.kith.platform.id.Id;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Groups and their members, as this service knows them. */
@ApplicationScoped
public class GroupReplicas {
    private static final String MEMBERS = """
            select user_id from group_member_replicas
            where group_id = :group and joined_at <= :at and user_id > :after
            order by user_id limit :most""";

    private static final String TITLES = """
            select g.id, g.title from json_each(:ids) tmp_ids cross join group_replicas g on g.id = tmp_ids.value""";

    private static final String SAVE = """
            insert into group_replicas (id, title) values (:id, :title)
            on conflict (id) do update set title = excluded.title""";

    private static final String ADD_MEMBER = """
            insert into group_member_replicas (group_id, user_id, joined_at) values (:group, :user, :at)
            on conflict (group_id, user_id) do update set joined_at = excluded.joined_at""";

    private final Reads reads;
    private final Writes writes;

    GroupReplicas(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** Who is a member and was already one at that time: so many of those after that one, in the order of their ids. */
    public List<Id> members(Id group, Instant at, long after, int most) {
        return reads.list(
                MEMBERS,
                Map.of("group", group, "at", at.toEpochMilli(), "after", after, "most", most),
                row -> new Id(row.getLong(1)));
    }

    /** The titles of those groups that are known here. */
    public Map<Id, String> titles(Collection<Id> groups) {
        Map<Id, String> titles = new HashMap<>();
        if (!groups.isEmpty())
            for (var one : reads.list(TITLES, Map.of("ids", Reads.ids(groups)), GroupReplicas::title))
                titles.put(one.getKey(), one.getValue());
        return titles;
    }

    private static Map.Entry<Id, String> title(ResultSet row) throws SQLException {
        return Map.entry(new Id(row.getLong(1)), row.getString(2));
    }

    void save(Id group, String title) {
        writes.change(SAVE, Map.of("id", group, "title", title));
    }

    void addMember(Id group, Id user, Instant joinedAt) {
        writes.change(ADD_MEMBER, Map.of("group", group, "user", user, "at", joinedAt.toEpochMilli()));
    }

    void removeMember(Id group, Id user) {
        writes.change(
                "delete from group_member_replicas where group_id = :group and user_id = :user",
                Map.of("group", group, "user", user));
    }

    /** The group is there no longer, and so has no members. */
    void remove(Id group) {
        writes.change("delete from group_member_replicas where group_id = :group", Map.of("group", group));
        writes.change("delete from group_replicas where id = :group", Map.of("group", group));
    }
}
