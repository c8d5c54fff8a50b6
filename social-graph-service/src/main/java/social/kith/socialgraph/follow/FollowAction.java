package social.kith.socialgraph.follow;

import static social.kith.socialgraph.relationship.FollowState.ACCEPTED;
import static social.kith.socialgraph.relationship.FollowState.DECLINED;
import static social.kith.socialgraph.relationship.FollowState.NONE;
import static social.kith.socialgraph.relationship.FollowState.REQUESTED;

import java.util.Map;
import social.kith.platform.problem.Refusal;
import social.kith.socialgraph.relationship.FollowState;

/**
 * Everything that can happen to following, and what becomes of each state by it: the whole state machine, for one
 * direction. What is not listed is refused. The two directions know nothing of each other, but for a block: it severs
 * both, and while it stands neither begins.
 */
enum FollowAction {
    /** By the follower, of a public profile. */
    FOLLOW(
            "You cannot follow this user.",
            Map.of(NONE, ACCEPTED, DECLINED, ACCEPTED, REQUESTED, ACCEPTED, ACCEPTED, ACCEPTED)),
    /** By the follower, of a private profile. */
    ASK(
            "You cannot ask to follow this user.",
            Map.of(NONE, REQUESTED, DECLINED, REQUESTED, REQUESTED, REQUESTED, ACCEPTED, ACCEPTED)),
    /** By the follower: of a request, it is withdrawing it. A decline looks to them like nothing at all. */
    UNFOLLOW("You neither follow this user nor ask to.", Map.of(ACCEPTED, NONE, REQUESTED, NONE)),
    /** By the followed; a request they decline instead. */
    REMOVE("This user does not follow you.", Map.of(ACCEPTED, NONE)),
    ACCEPT("This request has been answered already.", Map.of(REQUESTED, ACCEPTED)),
    DECLINE("This request has been answered already.", Map.of(REQUESTED, DECLINED)),
    /** By a block, or because one of the two is erased. */
    SEVER("There is nothing between these two.", Map.of(NONE, NONE, REQUESTED, NONE, ACCEPTED, NONE, DECLINED, NONE));

    private final String refusal;
    private final Map<FollowState, FollowState> steps;

    FollowAction(String refusal, Map<FollowState, FollowState> steps) {
        this.refusal = refusal;
        this.steps = steps;
    }

    /** What becomes of that state; refused (409) where this cannot happen in it. */
    FollowState from(FollowState state) {
        FollowState next = steps.get(state);
        if (next == null) throw Refusal.conflict(refusal);
        return next;
    }
}
