package social.kith.groups.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import social.kith.groups.membership.Memberships;
import social.kith.groups.membership.Standing;
import social.kith.groups.membership.Standings;
import social.kith.groups.replica.UserCards;
import social.kith.platform.id.Id;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;
import social.kith.platform.problem.Refusal;

/** Making groups and looking at them. */
@ApplicationScoped
public class GroupService {
    private final GroupRepository groups;
    private final Memberships memberships;
    private final Standings standings;
    private final UserCards users;
    private final Outbox outbox;
    private final Clock clock;

    GroupService(
            GroupRepository groups,
            Memberships memberships,
            Standings standings,
            UserCards users,
            Outbox outbox,
            Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.standings = standings;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes a group, with its creator as the first member; returns its id. */
    @Transactional
    public Id create(CreateGroup command, Id by) {
        if (command.bannerMediaId() != null) throw Refusal.againstRule("There is no image of yours with that id.");
        Group group = new Group(command, by, clock.instant());
        groups.persist(group);
        outbox.append(group.created());
        memberships.begin(group.id(), by);
        return group.id();
    }

    public GroupView view(Id id, Id viewer) {
        Group group = groups.require(id);
        var creator = users.of(List.of(group.creator()));
        return group.view(
                creator.apply(group.creator()), standings.find(id, viewer).orElse(null));
    }

    /** All groups, newest first. */
    public Page<GroupView> browse(Id viewer, PageRequest page) {
        Page<Group> found = groups.newest(page);
        var ids = found.items().stream().map(Group::id).toList();
        var standing = standings.of(ids, viewer);
        var creators = users.of(creators(found.items()));
        return found.map(group -> group.view(creators.apply(group.creator()), standing.get(group.id())));
    }

    /** The groups that the viewer is a member of, the one last come to first. */
    public Page<GroupView> mine(Id viewer, PageRequest page) {
        Page<Standing> own = standings.memberships(viewer, page);
        var found = groups.ofIds(own.items().stream().map(Standing::group).toList());
        var creators = users.of(creators(found.values()));
        return own.map(standing -> {
            Group group = Objects.requireNonNull(found.get(standing.group()));
            return group.view(creators.apply(group.creator()), standing);
        });
    }

    /** How those groups, which have to be there, appear in something else; in one query. */
    public Function<Id, GroupCard> cards(Collection<Id> ids) {
        var found = groups.ofIds(ids);
        return id -> Objects.requireNonNull(found.get(id)).card();
    }

    private static Collection<Id> creators(Collection<Group> groups) {
        return groups.stream().map(Group::creator).toList();
    }
}
