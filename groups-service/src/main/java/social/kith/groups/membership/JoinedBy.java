package social.kith.groups.membership;

/** How somebody became a member; where an invitation and a request crossed, by what was there first. */
enum JoinedBy {
    CREATION,
    INVITATION,
    REQUEST
}
