package social.kith.groups.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import social.kith.groups.removal.Removals;
import social.kith.people.UserReplicas;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;
import social.kith.platform.inbox.AppliedPositions;
import social.kith.platform.outbox.Outbox;
import social.kith.platform.problem.Refusal;

/**
 * The only way in which memberships change: each step of {@link Membership} with its row, the group's number of members
 * and its event, in the caller's transaction. Whether somebody may do it is the caller's question; the group has to be
 * there.
 */
@ApplicationScoped
public class Memberships {
    private final MembershipRepository memberships;
    private final UserReplicas users;
    private final Removals removals;
    private final AppliedPositions heard;
    private final Outbox outbox;
    private final Clock clock;

    Memberships(
            MembershipRepository memberships,
            UserReplicas users,
            Removals removals,
            AppliedPositions heard,
            Outbox outbox,
            Clock clock) {
        this.memberships = memberships;
        this.users = users;
        this.removals = removals;
        this.heard = heard;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The first member of a new group. */
    public void begin(Id group, Id creator) {
        var membership = Membership.creator(group, creator, clock.instant());
        memberships.persist(membership);
        memberships.count(group, 1);
        outbox.append(membership.created());
    }

    /** Invites each of them where that is possible; returns what came of it. */
    public Map<Id, Invited> invite(Id group, Id inviter, Collection<Id> invited) {
        var standing = memberships.ofUsers(group, invited);
        long heardUpTo = heard.of("social-graph");
        Map<Id, Invited> results = new LinkedHashMap<>();
        for (Id user : invited) {
            Membership membership = standing.getOrDefault(user, none(group, user));
            Invited result = Invited.in(membership.isHidden() ? MembershipState.NONE : membership.state());
            if (result.isChange()) step(renewed(membership), it -> it.invite(inviter, heardUpTo, clock.instant()));
            results.put(user, result);
        }
        return results;
    }

    public void request(Id group, Id user) {
        var deciders = memberships.deciders(group);
        step(renewed(own(group, user)), it -> it.request(deciders, clock.instant()));
    }

    public void withdraw(Id group, Id user) {
        step(own(group, user), Membership::withdraw);
    }

    public void leave(Id group, Id user) {
        step(own(group, user), Membership::leave);
        withdrawInvitationsBy(user, group);
    }

    public void admit(Id group, Id user) {
        step(another(group, user), it -> it.admit(clock.instant()));
    }

    public void refuse(Id group, Id user) {
        step(another(group, user), Membership::refuse);
    }

    public void remove(Id group, Id user) {
        step(another(group, user), Membership::remove);
        withdrawInvitationsBy(user, group);
    }

    /** @return the group */
    public Id acceptInvitation(Id invitation, Id user) {
        return step(invitation(invitation, user), it -> it.acceptInvitation(clock.instant()));
    }

    /** @return the group */
    public Id declineInvitation(Id invitation, Id user) {
        return step(invitation(invitation, user), Membership::declineInvitation);
    }

    /**
     * A block has come between those two: what one has invited the other to is over.
     *
     * @param position of the block among what social-graph-service says; what was invited to later knew of it
     */
    public void withdrawInvitations(Id one, Id other, long position) {
        for (Membership invitation : memberships.invitations(one, other, position))
            step(invitation, Membership::withdrawInvitation);
        for (Membership invitation : memberships.invitations(other, one, position))
            step(invitation, Membership::withdrawInvitation);
    }

    /** Only members invite: what one who is none any more has invited to is over. */
    private void withdrawInvitationsBy(Id inviter, Id group) {
        for (Membership invitation : memberships.invitationsTo(group, inviter))
            step(invitation, Membership::withdrawInvitation);
    }

    /** Whoever has deleted their account is nowhere to be seen, and may come back. */
    public void hide(Id user) {
        memberships.hide(user);
    }

    public void show(Id user) {
        memberships.show(user);
    }

    /**
     * Makes a member something else. Who becomes the creator takes the group over from the one who was, who stays as an
     * admin. What they are already, nothing tells of again.
     */
    public void become(Id group, Id user, Role role) {
        Membership membership = another(group, user);
        if (membership.is(role)) return;
        membership.requireChangeable();
        if (role == Role.CREATOR) {
            outbox.append(memberships.creator(group).become(Role.ADMIN));
            // A group has one creator at any time, which its table insists on.
            memberships.flush();
            takeOver(membership);
        } else outbox.append(membership.become(role));
        memberships.flush();
    }

    /**
     * Ends whatever is between that user and any group, for good. A group whose creator they were goes to the admin who
     * is there longest, where there is none to the member who is; where there is nobody it is deleted.
     */
    public void erase(Id user) {
        for (Membership membership : memberships.ofUser(user)) {
            membership.erased().ifPresent(outbox::append);
            memberships.deleteNow(membership);
            if (membership.isCounted()) memberships.count(membership.group(), -1);
            if (membership.isCreator()) handOn(membership.group());
        }
        memberships.forgetInviter(user);
    }

    private void handOn(Id group) {
        memberships.heir(group).ifPresentOrElse(this::takeOver, () -> removals.begin(group));
    }

    private void takeOver(Membership heir) {
        outbox.append(heir.become(Role.CREATOR));
        memberships.creatorIs(heir.group(), heir.user(), clock.instant());
    }

    private Id step(Membership membership, Function<Membership, DomainEvent> step) {
        boolean before = membership.isCounted();
        outbox.append(step.apply(membership));
        memberships.keep(membership);
        if (membership.isCounted() != before) memberships.count(membership.group(), before ? -1 : 1);
        return membership.group();
    }

    private Membership own(Id group, Id user) {
        return memberships.between(group, user).orElseGet(() -> none(group, user));
    }

    /** As the creator or an admin names somebody: 404 for an id of nobody. */
    private Membership another(Id group, Id user) {
        return memberships.between(group, user).filter(it -> !it.isHidden()).orElseGet(() -> {
            if (users.find(user).isEmpty()) throw Refusal.notFound("user");
            return none(group, user);
        });
    }

    /** Reached through the one who was invited, so that to anybody else it does not exist. */
    private Membership invitation(Id invitation, Id user) {
        return memberships
                .findByIdOptional(invitation.value())
                .filter(membership -> membership.user().equals(user))
                .filter(Membership::isByInvitation)
                .filter(membership -> !membership.isHidden())
                .orElseThrow(() -> Refusal.notFound("invitation"));
    }

    /** What has been declined begins again under a new id, and so does what whoever invited has left behind. */
    private Membership renewed(Membership membership) {
        boolean declined = membership.state() == MembershipState.DECLINED;
        if (!declined && !membership.isHidden()) return membership;
        if (!declined) outbox.append(membership.withdrawInvitation());
        memberships.deleteNow(membership);
        return declined ? membership.anew(clock.instant()) : none(membership.group(), membership.user());
    }

    private Membership none(Id group, Id user) {
        return Membership.none(group, user, clock.instant());
    }
}
