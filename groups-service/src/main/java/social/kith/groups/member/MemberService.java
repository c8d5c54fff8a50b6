package social.kith.groups.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import social.kith.groups.event.ResponseService;
import social.kith.groups.group.GroupRights;
import social.kith.groups.group.Right;
import social.kith.groups.membership.Memberships;
import social.kith.groups.membership.Role;
import social.kith.groups.membership.Standing;
import social.kith.groups.membership.Standings;
import social.kith.groups.replica.UserCards;
import social.kith.platform.id.Id;
import social.kith.platform.identity.UserCard;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Who belongs to a group as what, and belonging to it no longer. */
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
        return members.map(member -> view(member, cards));
    }

    private static MemberView view(Standing member, Function<Id, UserCard> cards) {
        return new MemberView(cards.apply(member.user()), member.role(), member.since());
    }

    /**
     * Makes a member something else, which the creator may: an admin, an ordinary member again, or the creator, who hands
     * the group over by it. An admin can lay that down themselves.
     */
    @Transactional
    public MemberView changeRole(Id group, Id user, Role role, Id by) {
        boolean laysDown = user.equals(by) && role == Role.MEMBER;
        rights.require(laysDown ? Right.TAKE_PART : Right.CHANGE_ROLES, group, by);
        memberships.become(group, user, role);
        return view(standings.find(group, user).orElseThrow(), users.of(List.of(user)));
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
