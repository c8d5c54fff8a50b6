package social.kith.groups.membership;

import static social.kith.groups.membership.MembershipState.ACCEPTED;
import static social.kith.groups.membership.MembershipState.DECLINED;
import static social.kith.groups.membership.MembershipState.INVITED;
import static social.kith.groups.membership.MembershipState.NONE;
import static social.kith.groups.membership.MembershipState.REQUESTING;

import java.util.Map;
import social.kith.platform.problem.Refusal;

/**
 * Everything that can happen to a membership, and what becomes of each state by it: the whole state machine. What is
 * not listed is refused. An invitation and a request that cross make a member at once, since both sides have said yes;
 * after a decline either side may begin again.
 */
enum MembershipAction {
    INVITE(
            "This person is invited already, or a member.",
            Map.of(NONE, INVITED, DECLINED, INVITED, REQUESTING, ACCEPTED)),
    REQUEST(
            "You are asking to join already, or are a member.",
            Map.of(NONE, REQUESTING, DECLINED, REQUESTING, INVITED, ACCEPTED)),
    ACCEPT_INVITATION("This invitation has been answered already.", Map.of(INVITED, ACCEPTED)),
    DECLINE_INVITATION("This invitation has been answered already.", Map.of(INVITED, DECLINED)),
    WITHDRAW_INVITATION("This invitation has been answered already.", Map.of(INVITED, NONE)),
    ADMIT("This person is not asking to join, or has been answered already.", Map.of(REQUESTING, ACCEPTED)),
    REFUSE("This person is not asking to join, or has been answered already.", Map.of(REQUESTING, DECLINED)),
    WITHDRAW("You are not asking to join this group.", Map.of(REQUESTING, NONE)),
    LEAVE("You are not a member of this group.", Map.of(ACCEPTED, NONE)),
    REMOVE("This person is not a member of the group.", Map.of(ACCEPTED, NONE));

    private final String refusal;
    private final Map<MembershipState, MembershipState> steps;

    MembershipAction(String refusal, Map<MembershipState, MembershipState> steps) {
        this.refusal = refusal;
        this.steps = steps;
    }

    /** What becomes of that state; refused (409) where this cannot happen in it. */
    MembershipState from(MembershipState state) {
        MembershipState next = steps.get(state);
        if (next == null) throw Refusal.conflict(refusal);
        return next;
    }
}
