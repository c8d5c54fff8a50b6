package social.kith.people;

/** Whom a user lets see something of theirs. */
public enum Visibility {
    EVERYONE,
    FOLLOWERS,
    ONLY_ME
}
