package social.kith.groups.membership;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import social.kith.groups.removal.Undeleted;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;
import social.kith.platform.problem.Refusal;

/**
 * How one user stands to one group. {@link MembershipAction} decides what may become of it, and each step returns what
 * others are told.
 */
@Entity
@Table(name = "group_members")
@SQLRestriction(Undeleted.RESTRICTION)
class Membership {
    @jakarta.persistence.Id
    private long id;

    private long groupId;
    private long userId;

    @Convert(converter = MembershipStateColumn.class)
    private MembershipState state;

    @Convert(converter = RoleColumn.class)
    private @Nullable Role role;

    private @Nullable Long inviterId;
    private Instant createdAt;
    private @Nullable Instant since;

    /** The user, or whoever invited them, has deleted their account and may come back. */
    private boolean hidden;

    /** How far social-graph-service had been heard when they were invited. */
    private long heard;

    protected Membership() {}

    private Membership(Id group, Id user, MembershipState state, Instant at) {
        this.id = Id.next().value();
        this.groupId = group.value();
        this.userId = user.value();
        this.state = state;
        this.createdAt = at;
    }

    /** Somebody who has nothing to do with the group yet. */
    static Membership none(Id group, Id user, Instant at) {
        return new Membership(group, user, MembershipState.NONE, at);
    }

    /** The same standing under a new id, so that a second invitation is not taken for the declined first. */
    Membership anew(Instant at) {
        return new Membership(group(), user(), state, at);
    }

    static Membership creator(Id group, Id user, Instant at) {
        var creator = none(group, user, at);
        creator.state = MembershipState.ACCEPTED;
        creator.role = Role.CREATOR;
        creator.since = at;
        return creator;
    }

    MemberJoined created() {
        return new MemberJoined(group(), user(), Role.CREATOR, JoinedBy.CREATION);
    }

    /** @param heard how far social-graph-service is heard */
    DomainEvent invite(Id inviter, long heard, Instant at) {
        step(MembershipAction.INVITE);
        inviterId = inviter.value();
        this.heard = heard;
        return isMember() ? join(JoinedBy.REQUEST, at) : new MemberInvited(id(), group(), user(), inviter);
    }

    /** @param deciders who may say yes to it */
    DomainEvent request(List<Id> deciders, Instant at) {
        step(MembershipAction.REQUEST);
        return isMember() ? join(JoinedBy.INVITATION, at) : new JoinRequested(group(), user(), deciders);
    }

    MemberJoined acceptInvitation(Instant at) {
        step(MembershipAction.ACCEPT_INVITATION);
        return join(JoinedBy.INVITATION, at);
    }

    InvitationDeclined declineInvitation() {
        step(MembershipAction.DECLINE_INVITATION);
        return new InvitationDeclined(id(), group(), user());
    }

    InvitationWithdrawn withdrawInvitation() {
        step(MembershipAction.WITHDRAW_INVITATION);
        return new InvitationWithdrawn(id(), group(), user());
    }

    MemberJoined admit(Instant at) {
        step(MembershipAction.ADMIT);
        return join(JoinedBy.REQUEST, at);
    }

    JoinRequestDeclined refuse() {
        step(MembershipAction.REFUSE);
        return new JoinRequestDeclined(group(), user());
    }

    JoinRequestWithdrawn withdraw() {
        step(MembershipAction.WITHDRAW);
        return new JoinRequestWithdrawn(group(), user());
    }

    MemberLeft leave() {
        return end(MembershipAction.LEAVE);
    }

    MemberLeft remove() {
        return end(MembershipAction.REMOVE);
    }

    /** What is told of it when its user is erased. */
    Optional<DomainEvent> erased() {
        return switch (state) {
            case ACCEPTED -> Optional.of(new MemberLeft(group(), user()));
            case REQUESTING -> Optional.of(new JoinRequestWithdrawn(group(), user()));
            case NONE, INVITED, DECLINED -> Optional.empty();
        };
    }

    /** Is something else in the group from now on; that a group has one creator is for the caller to see to. */
    MemberRoleChanged become(Role now) {
        role = now;
        return new MemberRoleChanged(group(), user(), now);
    }

    /** Somebody whom the creator can make something else; the creator becomes it by making another the creator. */
    void requireChangeable() {
        if (!isMember()) throw Refusal.conflict("This person is not a member of the group.");
        requireNotCreator();
    }

    /** A group without a creator would have nobody to decide in it. */
    private void requireNotCreator() {
        if (isCreator()) throw Refusal.conflict("The creator of a group hands it over to somebody else first.");
    }

    private MemberLeft end(MembershipAction ending) {
        requireNotCreator();
        step(ending);
        return new MemberLeft(group(), user());
    }

    private MemberJoined join(JoinedBy by, Instant at) {
        role = Role.MEMBER;
        since = at;
        return new MemberJoined(group(), user(), Role.MEMBER, by);
    }

    private void step(MembershipAction action) {
        state = action.from(state);
    }

    boolean isMember() {
        return state == MembershipState.ACCEPTED;
    }

    boolean isCreator() {
        return is(Role.CREATOR);
    }

    /** What it is in the group, which nobody but members is. */
    boolean is(Role what) {
        return isMember() && role == what;
    }

    boolean isHidden() {
        return hidden;
    }

    /** Whether the group's number of members has them in it. */
    boolean isCounted() {
        return isMember() && !hidden;
    }

    boolean isByInvitation() {
        return inviterId != null;
    }

    Id id() {
        return new Id(id);
    }

    Id group() {
        return new Id(groupId);
    }

    Id user() {
        return new Id(userId);
    }

    MembershipState state() {
        return state;
    }
}
