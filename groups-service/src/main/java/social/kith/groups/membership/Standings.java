package social.kith.groups.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Who stands how to which group. Lists are ordered by when people were invited, asked, or created the group. */
@ApplicationScoped
public class Standings {
    private final MembershipRepository memberships;

    Standings(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    /** How that user stands to that group; empty where there is nothing between them, or nothing to be seen. */
    public Optional<Standing> find(Id group, Id user) {
        return memberships
                .between(group, user)
                .filter(membership -> !membership.isHidden())
                .map(Membership::standing);
    }

    /** How that user stands to those of the groups that they have to do with, by group, in one query. */
    public Map<Id, Standing> of(Collection<Id> groups, Id user) {
        return memberships.ofGroups(groups, user).values().stream()
                .filter(membership -> !membership.isHidden())
                .map(Membership::standing)
                .collect(Collectors.toMap(Standing::group, Function.identity()));
    }

    public Page<Standing> members(Id group, PageRequest page) {
        return memberships.inGroup(group, MembershipState.ACCEPTED, page).map(Membership::standing);
    }

    /** Oldest first. */
    public List<Standing> ofUser(Id user, MembershipState state, long after, int most) {
        return memberships.ofUser(user, state, after, most).stream()
                .map(Membership::standing)
                .toList();
    }

    public Page<Standing> requests(Id group, PageRequest page) {
        return memberships.inGroup(group, MembershipState.REQUESTING, page).map(Membership::standing);
    }

    /** The groups that the user is a member of. */
    public Page<Standing> memberships(Id user, PageRequest page) {
        return memberships.ofUser(user, MembershipState.ACCEPTED, page).map(Membership::standing);
    }

    /** The invitations that wait for the user's answer. */
    public Page<Standing> invitations(Id user, PageRequest page) {
        return memberships.ofUser(user, MembershipState.INVITED, page).map(Membership::standing);
    }
}
