package social.kith.groups.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Function;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Who stands how to which group. Lists are ordered by when people were invited, asked, or created the group. */
@ApplicationScoped
public class Standings {
    private final MembershipRepository memberships;
    private final Clock clock;

    Standings(MembershipRepository memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    public Standing of(Id group, Id user) {
        return memberships
                .between(group, user)
                .orElseGet(() -> none(group, user))
                .standing();
    }

    /** How that user stands to each of those groups, in one query. */
    public Function<Id, Standing> of(Collection<Id> groups, Id user) {
        var known = memberships.ofGroups(groups, user);
        return group -> known.getOrDefault(group, none(group, user)).standing();
    }

    public Page<Standing> members(Id group, PageRequest page) {
        return memberships.inGroup(group, MembershipState.ACCEPTED, page).map(Membership::standing);
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

    private Membership none(Id group, Id user) {
        return Membership.none(group, user, clock.instant());
    }
}
