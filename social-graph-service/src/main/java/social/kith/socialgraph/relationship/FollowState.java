package social.kith.socialgraph.relationship;

/** How one user stands to following another; {@code NONE} is having no row, and what is shown of a decline. */
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
