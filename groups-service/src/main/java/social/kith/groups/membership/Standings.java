package social.kith.groups.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.groups.removal.Undeleted;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.sqlite.EnumColumn;
import social.kith.platform.sqlite.Reads;

/**
 * Who stands how to which group that is there. Lists are ordered by when people were invited, asked, or created the
 * group; whoever has deleted their account, and whom such a one has invited, is in none.
 */
@ApplicationScoped
public class Standings {
    private static final String THERE = "m.hidden = 0 and " + Undeleted.inSql("m.group_id");
    private static final String SELECT = "select " + Standing.COLUMNS + " from group_members m where " + THERE;
    private static final String FIND = SELECT + " and m.group_id = :group and m.user_id = :user";
    private static final String OF_GROUPS = "select " + Standing.COLUMNS
            + " from json_each(:groups) tmp_groups cross join group_members m on m.group_id = tmp_groups.value"
            + " where m.user_id = :user and " + THERE;
    private static final String MEMBERS_AMONG = "select m.user_id"
            + " from json_each(:users) tmp_users cross join group_members m on m.user_id = tmp_users.value"
            + " where m.group_id = :group and m.state = 'accepted' and " + THERE;
    private static final String NEWEST = " and m.state = :state and m.id < :before order by m.id desc limit :most";
    private static final String IN_GROUP = SELECT + " and m.group_id = :of" + NEWEST;
    private static final String OF_USER = SELECT + " and m.user_id = :of" + NEWEST;

    private final Reads reads;

    Standings(Reads reads) {
        this.reads = reads;
    }

    /** How that user stands to that group; empty where there is nothing between them, or nothing to be seen. */
    public Optional<Standing> find(Id group, Id user) {
        return reads.first(FIND, Map.of("group", group, "user", user), Standing::read);
    }

    /** How that user stands to those of the groups that they have to do with, by group, in one query. */
    public Map<Id, Standing> of(Collection<Id> groups, Id user) {
        if (groups.isEmpty()) return Map.of();
        return reads.list(OF_GROUPS, Map.of("groups", Reads.ids(groups), "user", user), Standing::read).stream()
                .collect(Collectors.toMap(Standing::group, Function.identity()));
    }

    /** Those of the users who are members of that group, in one query. */
    public Set<Id> membersAmong(Id group, Collection<Id> users) {
        return Set.copyOf(reads.list(
                MEMBERS_AMONG, Map.of("group", group, "users", Reads.ids(users)), row -> new Id(row.getLong(1))));
    }

    public Page<Standing> members(Id group, PageRequest page) {
        return newest(IN_GROUP, group, MembershipState.ACCEPTED, page);
    }

    public Page<Standing> requests(Id group, PageRequest page) {
        return newest(IN_GROUP, group, MembershipState.REQUESTING, page);
    }

    /** The groups that the user is a member of. */
    public Page<Standing> memberships(Id user, PageRequest page) {
        return newest(OF_USER, user, MembershipState.ACCEPTED, page);
    }

    /** The invitations that wait for the user's answer. */
    public Page<Standing> invitations(Id user, PageRequest page) {
        return newest(OF_USER, user, MembershipState.INVITED, page);
    }

    private Page<Standing> newest(String sql, Id of, MembershipState state, PageRequest page) {
        List<Standing> rows = reads.list(
                sql,
                Map.of("of", of, "state", EnumColumn.text(state), "before", page.before(), "most", page.fetch()),
                Standing::read);
        return Page.of(rows, page, standing -> standing.id().value());
    }
}
