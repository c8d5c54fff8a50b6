package social.kith.groups.membership;

/** What came of inviting somebody. */
public enum Invited {
    INVITED,
    /** They were asking to join, so both have said yes. */
    JOINED,
    ALREADY_INVITED,
    ALREADY_MEMBER,
    /** There is no such user, or no fellow member and one of the two has blocked the other: nobody is told which. */
    NOT_POSSIBLE;

    static Invited in(MembershipState before) {
        return switch (before) {
            case NONE, DECLINED -> INVITED;
            case REQUESTING -> JOINED;
            case INVITED -> ALREADY_INVITED;
            case ACCEPTED -> ALREADY_MEMBER;
        };
    }

    boolean isChange() {
        return this == INVITED || this == JOINED;
    }
}
