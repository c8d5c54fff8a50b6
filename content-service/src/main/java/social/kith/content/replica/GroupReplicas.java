package social.kith.content.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.Reads;
import social.kith.platform.sqlite.Writes;

/** Groups and their members, as this service knows them. */
@ApplicationScoped
public class GroupReplicas {
    private static final String CARDS = """
            select g.id, g.title from json_each(:ids) tmp_ids cross join group_replicas g on g.id = tmp_ids.value""";
    private static final String IS_THERE = "select 1 from group_replicas where id = :group";
    private static final String ROLE = "select role from member_replicas where user_id = :user and group_id = :group";

    private static final String SAVE = """
            insert into group_replicas (id, title, banner_media_id) values (:id, :title, :banner)
            on conflict (id) do update set title = excluded.title, banner_media_id = excluded.banner_media_id""";
    private static final String REMOVE = "delete from group_replicas where id = :group";
    private static final String REMOVE_MEMBERS = "delete from member_replicas where group_id = :group";
    private static final String JOIN = """
            insert into member_replicas (user_id, group_id, role) values (:user, :group, :role)
            on conflict (user_id, group_id) do update set role = excluded.role""";
    private static final String CHANGE =
            "update member_replicas set role = :role where user_id = :user and group_id = :group";
    private static final String LEAVE = "delete from member_replicas where user_id = :user and group_id = :group";

    private final Reads reads;
    private final Writes writes;

    GroupReplicas(Reads reads, Writes writes) {
        this.reads = reads;
        this.writes = writes;
    }

    /** The groups, by id, in one query. */
    public Map<Id, GroupCard> cards(Collection<Id> ids) {
        if (ids.isEmpty()) return Map.of();
        List<GroupCard> found = reads.list(
                CARDS, Map.of("ids", Reads.ids(ids)), row -> new GroupCard(new Id(row.getLong(1)), row.getString(2)));
        Map<Id, GroupCard> known = found.stream().collect(Collectors.toMap(GroupCard::id, Function.identity()));
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> known.getOrDefault(id, new GroupCard(id, null))));
    }

    /** Lets members alone go on. Everybody may know that the group is there, so anybody else learns that it is. */
    public void requireMember(Id group, Id user) {
        if (isMember(group, user)) return;
        if (!reads.any(IS_THERE, Map.of("group", group))) throw Refusal.notFound("group");
        throw Refusal.forbidden("Only members of the group see and write its posts.");
    }

    public boolean isMember(Id group, Id user) {
        return role(group, user).isPresent();
    }

    /** Whether they delete what others write in the group: its creator and its admins do. */
    public boolean isModerator(Id group, Id user) {
        return role(group, user).filter(role -> role != Role.MEMBER).isPresent();
    }

    private Optional<Role> role(Id group, Id user) {
        return reads.first(ROLE, member(group, user), row -> EnumColumn.value(Role.class, row.getString(1)));
    }

    void save(GroupDescribed group) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", group.groupId());
        row.put("title", group.title());
        row.put("banner", group.bannerMediaId());
        writes.change(SAVE, row);
    }

    /** It is found no longer, and nobody is a member, so nobody sees what is in it. */
    void remove(GroupDeleted group) {
        for (String sql : List.of(REMOVE_MEMBERS, REMOVE)) writes.change(sql, Map.of("group", group.groupId()));
    }

    void join(MemberJoined joined) {
        writes.change(JOIN, member(joined.groupId(), joined.userId(), joined.role()));
    }

    void change(MemberRoleChanged changed) {
        writes.change(CHANGE, member(changed.groupId(), changed.userId(), changed.role()));
    }

    void leave(MemberLeft left) {
        writes.change(LEAVE, member(left.groupId(), left.userId()));
    }

    private static Map<String, ?> member(Id group, Id user) {
        return Map.of("group", group, "user", user);
    }

    private static Map<String, ?> member(Id group, Id user, Role role) {
        return Map.of("group", group, "user", user, "role", EnumColumn.text(role));
    }
}
