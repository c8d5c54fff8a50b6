package social.kith.content.replica;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/** Groups and their members, as this service knows them. */
@ApplicationScoped
public class GroupReplicas {
    private final GroupReplicaRepository groups;

    GroupReplicas(GroupReplicaRepository groups) {
        this.groups = groups;
    }

    /** The groups, by id, in one query. */
    public Map<Id, GroupCard> cards(Collection<Id> ids) {
        if (ids.isEmpty()) return Map.of();
        Map<Id, GroupCard> known = groups
                .list("id in ?1", ids.stream().map(Id::value).distinct().toList())
                .stream()
                .map(GroupReplica::card)
                .collect(Collectors.toMap(GroupCard::id, Function.identity()));
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> known.getOrDefault(id, new GroupCard(id, null))));
    }

    /** Lets members alone go on. Everybody may know that the group is there, so anybody else learns that it is. */
    public void requireMember(Id group, Id user) {
        if (isMember(group, user)) return;
        if (groups.count("id = ?1", group.value()) == 0) throw Refusal.notFound("group");
        throw Refusal.forbidden("Only members of the group see and write its posts.");
    }

    public boolean isMember(Id group, Id user) {
        return groups.role(group, user).isPresent();
    }

    /** Whether they delete what others write in the group: its creator and its admins do. */
    public boolean isModerator(Id group, Id user) {
        return groups.role(group, user).filter(role -> role != Role.MEMBER).isPresent();
    }

    void save(GroupDescribed group) {
        groups.save(group);
    }

    /** It is found no longer, and nobody is a member, so nobody sees what is in it. */
    void remove(GroupDeleted group) {
        groups.remove(group.groupId());
    }

    void join(MemberJoined member) {
        groups.join(member);
    }

    void change(MemberRoleChanged member) {
        groups.change(member);
    }

    void leave(MemberLeft member) {
        groups.leave(member);
    }

    /** The tables. */
    @ApplicationScoped
    static class GroupReplicaRepository implements PanacheRepositoryBase<GroupReplica, Long> {
        private final RoleColumn roles = new RoleColumn();

        Optional<Role> role(Id group, Id user) {
            return getSession()
                    .createNativeQuery(
                            "select role from member_replicas where user_id = :user and group_id = :group",
                            String.class)
                    .setParameter("user", user.value())
                    .setParameter("group", group.value())
                    .uniqueResultOptional()
                    .map(roles::convertToEntityAttribute);
        }

        void save(GroupDescribed group) {
            Id banner = group.bannerMediaId();
            getSession()
                    .createNativeMutationQuery("""
                            insert into group_replicas (id, title, banner_media_id) values (:id, :title, :banner)
                            on conflict (id) do update set
                                title = excluded.title, banner_media_id = excluded.banner_media_id""")
                    .setParameter("id", group.groupId().value())
                    .setParameter("title", group.title())
                    .setParameter("banner", banner == null ? null : banner.value(), Long.class)
                    .executeUpdate();
        }

        void remove(Id group) {
            for (String sql : List.of(
                    "delete from member_replicas where group_id = :group",
                    "delete from group_replicas where id = :group"))
                getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter("group", group.value())
                        .executeUpdate();
        }

        void join(MemberJoined joined) {
            member("""
                    insert into member_replicas (user_id, group_id, role) values (:user, :group, :role)
                    on conflict (user_id, group_id) do update set role = excluded.role""", joined.groupId(), joined.userId())
                    .setParameter("role", roles.convertToDatabaseColumn(joined.role()))
                    .executeUpdate();
        }

        void change(MemberRoleChanged changed) {
            member(
                            "update member_replicas set role = :role where user_id = :user and group_id = :group",
                            changed.groupId(),
                            changed.userId())
                    .setParameter("role", roles.convertToDatabaseColumn(changed.role()))
                    .executeUpdate();
        }

        void leave(MemberLeft left) {
            member(
                            "delete from member_replicas where user_id = :user and group_id = :group",
                            left.groupId(),
                            left.userId())
                    .executeUpdate();
        }

        private Query member(String sql, Id group, Id user) {
            return getEntityManager()
                    .createNativeQuery(sql)
                    .setParameter("user", user.value())
                    .setParameter("group", group.value());
        }
    }
}
