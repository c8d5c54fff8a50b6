package social.kith.socialgraph.follow;

/** How one user stands to following another; {@code NONE} is what the other two see of a declined request. */
public enum FollowState {
    NONE,
    REQUESTED,
    ACCEPTED,
    DECLINED;

    /** What clients are shown: a decline is not told. */
    FollowState shown() {
        return this == DECLINED ? NONE : this;
    }
}
