package social.kith.identity.replica;

/** How somebody stands to following somebody; a decline is not told. */
public enum Following {
    NONE,
    REQUESTED,
    ACCEPTED;

    static Following of(boolean follows, boolean asks) {
        if (follows) return ACCEPTED;
        return asks ? REQUESTED : NONE;
    }
}
