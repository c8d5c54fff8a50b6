package social.kith.content.post;

/** Who sees a post, as its author says: what each means is in {@link Policy}. */
public enum Privacy {
    PUBLIC,
    ALMOST_PRIVATE,
    PRIVATE,
    UNLISTED
}
