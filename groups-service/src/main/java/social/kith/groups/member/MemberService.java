package social.kith.groups.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import social.kith.groups.event.ResponseService;
import social.kith.groups.group.GroupRights;
import social.kith.groups.group.Right;
import social.kith.groups.membership.Memberships;
import social.kith.groups.membership.Standing;
import social.kith.groups.membership.Standings;
import social.kith.groups.replica.UserCards;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Who belongs to a group, and belonging to it no longer. */
@ApplicationScoped
public class MemberService {
    private final GroupRights rights;
    private final Memberships memberships;
    private final Standings standings;
    private final ResponseService responses;
    private final UserCards users;

    MemberService(
            GroupRights rights,
            Memberships memberships,
            Standings standings,
            ResponseService responses,
            UserCards users) {
        this.rights = rights;
        this.memberships = memberships;
        this.standings = standings;
        this.responses = responses;
        this.users = users;
    }

    public Page<MemberView> members(Id group, Id viewer, PageRequest page) {
        rights.require(Right.TAKE_PART, group, viewer);
        Page<Standing> members = standings.members(group, page);
        var cards = users.of(members.items().stream().map(Standing::user).toList());
        return members.map(member -> new MemberView(cards.apply(member.user()), member.role(), member.since()));
    }

    /** Leaves; what the member answered to coming events is taken back. */
    @Transactional
    public void leave(Id group, Id by) {
        rights.requireGroup(group);
        memberships.leave(group, by);
        responses.takeBack(group, by);
    }

    /** Removes somebody, which the creator may, or oneself, which is leaving. */
    @Transactional
    public void remove(Id group, Id user, Id by) {
        if (user.equals(by)) {
            leave(group, by);
            return;
        }
        rights.require(Right.REMOVE_MEMBERS, group, by);
        memberships.remove(group, user);
        responses.takeBack(group, user);
    }
}
