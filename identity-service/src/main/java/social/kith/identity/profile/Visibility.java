package social.kith.identity.profile;

/** Who sees a field of a profile. */
public enum Visibility {
    EVERYONE,
    FOLLOWERS,
    ONLY_ME;

    /** Whether somebody other than the owner sees the field; of a private profile, followers alone see anything. */
    public boolean letsIn(boolean follower) {
        return switch (this) {
            case EVERYONE -> true;
            case FOLLOWERS -> follower;
            case ONLY_ME -> false;
        };
    }
}
