package social.kith.notification.kind;

/** What exactly is told, where a kind has several texts. */
public enum Variant {
    /** The kind's only text. */
    PLAIN,
    TIME,
    PLACE,
    TIME_AND_PLACE,
    CANCELLED,
    MOVED_UP;

    /** Whether nothing of what was said before is said with it, so that whoever did that is not named any more. */
    public boolean displaces(Variant before) {
        return this != before && (this == CANCELLED || before == CANCELLED);
    }

    /** What one notification says of both: this, and what it said before. */
    public Variant after(Variant before) {
        boolean both = this == TIME && (before == PLACE || before == TIME_AND_PLACE)
                || this == PLACE && (before == TIME || before == TIME_AND_PLACE);
        return both ? TIME_AND_PLACE : this;
    }
}
