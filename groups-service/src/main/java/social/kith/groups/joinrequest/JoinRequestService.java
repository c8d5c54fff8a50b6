package social.kith.groups.joinrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import social.kith.groups.group.GroupRights;
import social.kith.groups.group.Right;
import social.kith.groups.membership.Memberships;
import social.kith.groups.membership.Standing;
import social.kith.groups.membership.Standings;
import social.kith.groups.replica.UserCards;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Asking to join a group, which everybody may, and deciding on it. */
@ApplicationScoped
public class JoinRequestService {
    private final GroupRights rights;
    private final Memberships memberships;
    private final Standings standings;
    private final UserCards users;

    JoinRequestService(GroupRights rights, Memberships memberships, Standings standings, UserCards users) {
        this.rights = rights;
        this.memberships = memberships;
        this.standings = standings;
        this.users = users;
    }

    /** Asks; whoever is invited already becomes a member by it. */
    @Transactional
    public void ask(Id group, Id by) {
        rights.requireGroup(group);
        memberships.request(group, by);
    }

    @Transactional
    public void withdraw(Id group, Id by) {
        rights.requireGroup(group);
        memberships.withdraw(group, by);
    }

    @Transactional
    public void accept(Id group, Id user, Id by) {
        rights.require(Right.DECIDE_ON_REQUESTS, group, by);
        memberships.admit(group, user);
    }

    @Transactional
    public void decline(Id group, Id user, Id by) {
        rights.require(Right.DECIDE_ON_REQUESTS, group, by);
        memberships.refuse(group, user);
    }

    /** Those that wait for an answer, newest first. */
    public Page<JoinRequestView> pending(Id group, Id viewer, PageRequest page) {
        rights.require(Right.DECIDE_ON_REQUESTS, group, viewer);
        Page<Standing> requests = standings.requests(group, page);
        var cards = users.of(requests.items().stream().map(Standing::user).toList());
        return requests.map(request -> new JoinRequestView(cards.apply(request.user()), request.createdAt()));
    }
}
