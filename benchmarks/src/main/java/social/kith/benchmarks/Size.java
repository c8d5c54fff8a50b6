package social.kith.benchmarks;

import java.util.Locale;

/**
 * How large a network is.
 *
 * @param followedByOne how many the last of the users follows, 0 for as many as any other: where they are more than the
 *     users, there are others besides, who write as all do and whom nobody else follows
 */
record Size(int users, int posts, int follows, int comments, int reactions, int followedByOne) {
    static final Size SMALL = new Size(2_000, 50_000, 40_000, 100_000, 100_000, 0);
    static final Size LARGE = new Size(2_000, 1_000_000, 40_000, 100_000, 100_000, 5_000);

    /** All that there are. */
    int people() {
        return Math.max(users, followedByOne + 1);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d posts", posts);
    }
}
