package social.kith.content.reaction;

/** What one can feel about a post; {@code post_counts} has a column for each. */
public enum Emoji {
    LIKE,
    LOVE,
    LAUGH,
    WOW,
    SAD,
    ANGRY
}
