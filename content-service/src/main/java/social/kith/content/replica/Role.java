package social.kith.content.replica;

/** What a member is in a group, as groups-service says it. */
enum Role {
    CREATOR,
    ADMIN,
    MEMBER
}
