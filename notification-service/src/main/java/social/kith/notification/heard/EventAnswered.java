package social.kith.notification.heard;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Told by groups-service: whether somebody comes to an event; {@code movedUp}: they waited, and a place got free. */
public record EventAnswered(
        Id eventId,
        Id groupId,
        Id userId,
        Response response,
        @Nullable Boolean movedUp) {

    /** What they say to it. */
    public enum Response {
        GOING,
        NOT_GOING,
        WAITING
    }

    public boolean isGoing() {
        return response == Response.GOING;
    }

    public boolean gotAPlace() {
        return isGoing() && Boolean.TRUE.equals(movedUp);
    }
}
