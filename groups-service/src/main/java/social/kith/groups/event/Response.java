package social.kith.groups.event;

/** What a member's answer to an event amounts to; {@code WAITING} is {@code GOING} for which there is no place yet. */
public enum Response {
    GOING,
    NOT_GOING,
    WAITING
}
