package social.kith.groups.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import social.kith.groups.group.GroupRights;
import social.kith.groups.group.GroupViews;
import social.kith.groups.group.Right;
import social.kith.groups.membership.Invited;
import social.kith.groups.membership.Memberships;
import social.kith.groups.membership.Standing;
import social.kith.groups.membership.Standings;
import social.kith.groups.replica.UserCards;
import social.kith.people.block.BlockReplicas;
import social.kith.platform.id.Id;
import social.kith.platform.page.Page;
import social.kith.platform.page.PageRequest;

/** Inviting, which any member may, and the answers of the invited. */
@ApplicationScoped
public class InvitationService {
    private final GroupRights rights;
    private final GroupViews groups;
    private final Memberships memberships;
    private final Standings standings;
    private final UserCards users;
    private final BlockReplicas blocks;

    InvitationService(
            GroupRights rights,
            GroupViews groups,
            Memberships memberships,
            Standings standings,
            UserCards users,
            BlockReplicas blocks) {
        this.rights = rights;
        this.groups = groups;
        this.memberships = memberships;
        this.standings = standings;
        this.users = users;
        this.blocks = blocks;
    }

    /** Invites each of them where that is possible; says of each what came of it, in the order in which they are named. */
    @Transactional
    public Page<InvitationResult> invite(Id group, Invite command, Id by) {
        rights.require(Right.TAKE_PART, group, by);
        var named = new LinkedHashSet<>(command.userIds());
        var cards = users.of(named);
        // Every member sees the members: that one of them is not to be invited would tell of the block.
        Set<Id> allowed = new HashSet<>(blocks.unblocked(by, named));
        allowed.addAll(standings.membersAmong(group, named));
        List<Id> possible = named.stream()
                .filter(id -> cards.apply(id).deleted() == null)
                .filter(allowed::contains)
                .toList();
        var results = memberships.invite(group, by, possible);
        List<InvitationResult> items = named.stream()
                .map(id -> new InvitationResult(id, results.getOrDefault(id, Invited.NOT_POSSIBLE)))
                .toList();
        return new Page<>(items, null);
    }

    /** Those that wait for the user's answer, newest first. */
    public Page<InvitationView> received(Id user, PageRequest page) {
        Page<Standing> pending = standings.invitations(user, page);
        var cards = groups.cards(pending.items().stream().map(Standing::group).toList());
        var inviters =
                users.of(pending.items().stream().map(Standing::invitedBy).toList());
        return pending.mapAll(invitations -> invitations.stream()
                // To a group that has been deleted since they were found nobody is invited any more.
                .filter(invitation -> cards.containsKey(invitation.group()))
                .map(invitation -> new InvitationView(
                        invitation.id(),
                        Objects.requireNonNull(cards.get(invitation.group())),
                        inviters.apply(invitation.invitedBy()),
                        invitation.createdAt()))
                .toList());
    }

    /** @return the group, of which the user is a member now */
    @Transactional
    public Id accept(Id invitation, Id by) {
        return memberships.acceptInvitation(invitation, by);
    }

    /** @return the group */
    @Transactional
    public Id decline(Id invitation, Id by) {
        return memberships.declineInvitation(invitation, by);
    }
}
