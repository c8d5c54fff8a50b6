package social.kith.notification.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import social.kith.platform.id.Id;

/** Groups and their members, as this service knows them. */
@ApplicationScoped
public class GroupReplicas {
    private final StatelessSession db;

    GroupReplicas(StatelessSession db) {
        this.db = db;
    }

    /** Who is a member and was already one at that time: so many of those after that one, in the order of their ids. */
    public List<Id> members(Id group, Instant at, long after, int most) {
        return db
                .createNativeQuery("""
                        select user_id from group_member_replicas
                        where group_id = :group and joined_at <= :at and user_id > :after
                        order by user_id limit :most""", Long.class)
                .setParameter("group", group.value())
                .setParameter("at", at)
                .setParameter("after", after)
                .setParameter("most", most)
                .list()
                .stream()
                .map(Id::new)
                .toList();
    }

    /** The titles of those groups that are known here. */
    public Map<Id, String> titles(Collection<Id> groups) {
        if (groups.isEmpty()) return Map.of();
        return db
                .createNativeQuery("select id, title from group_replicas where id in (:ids)", Object[].class)
                .setParameterList(
                        "ids", groups.stream().map(Id::value).distinct().toList())
                .list()
                .stream()
                .collect(Collectors.toMap(row -> new Id(((Number) row[0]).longValue()), row -> (String) row[1]));
    }

    void save(Id group, String title) {
        db.createNativeMutationQuery("""
                        insert into group_replicas (id, title) values (:id, :title)
                        on conflict (id) do update set title = excluded.title""")
                .setParameter("id", group.value())
                .setParameter("title", title)
                .executeUpdate();
    }

    void addMember(Id group, Id user, Instant joinedAt) {
        db.createNativeMutationQuery("""
                        insert into group_member_replicas (group_id, user_id, joined_at) values (:group, :user, :at)
                        on conflict (group_id, user_id) do update set joined_at = excluded.joined_at""")
                .setParameter("group", group.value())
                .setParameter("user", user.value())
                .setParameter("at", joinedAt)
                .executeUpdate();
    }

    void removeMember(Id group, Id user) {
        db.createNativeMutationQuery("delete from group_member_replicas where group_id = :group and user_id = :user")
                .setParameter("group", group.value())
                .setParameter("user", user.value())
                .executeUpdate();
    }

    /** The group is there no longer, and so has no members. */
    void remove(Id group) {
        for (String rows : List.of("group_member_replicas where group_id", "group_replicas where id"))
            db.createNativeMutationQuery("delete from " + rows + " = :group")
                    .setParameter("group", group.value())
                    .executeUpdate();
    }
}
