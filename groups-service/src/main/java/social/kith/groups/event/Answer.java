package social.kith.groups.event;

/** What a member can say to an event. */
public enum Answer {
    GOING,
    NOT_GOING
}
