package social.kith.groups.event;

/** How many have said what. */
public record EventCounts(long going, long notGoing, long waiting) {
    static final EventCounts NONE = new EventCounts(0, 0, 0);

    EventCounts with(Response response, long count) {
        return switch (response) {
            case GOING -> new EventCounts(count, notGoing, waiting);
            case NOT_GOING -> new EventCounts(going, count, waiting);
            case WAITING -> new EventCounts(going, notGoing, count);
        };
    }
}
