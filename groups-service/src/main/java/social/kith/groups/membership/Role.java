package social.kith.groups.membership;

/** What a member is in a group; each group has one creator. */
public enum Role {
    CREATOR,
    ADMIN,
    MEMBER
}
