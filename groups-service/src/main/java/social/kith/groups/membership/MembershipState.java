package social.kith.groups.membership;

/** How somebody stands to a group; {@code NONE} is having no row, and what is shown of a decline. */
public enum MembershipState {
    NONE,
    INVITED,
    REQUESTING,
    ACCEPTED,
    DECLINED;

    /** What clients are shown: a decline is not told. */
    public MembershipState shown() {
        return this == DECLINED ? NONE : this;
    }
}
