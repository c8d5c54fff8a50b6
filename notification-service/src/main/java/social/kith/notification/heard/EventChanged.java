package social.kith.notification.heard;

import java.time.Instant;
import java.util.Set;
import social.kith.platform.id.Id;

/** Told by groups-service: somebody changed an event, which is as it says from now on. */
public record EventChanged(
        Id eventId, Id groupId, Id byId, String title, Instant startsAt, String timeZone, Set<String> changes) {

    /** Whether it is at another time than before, wherever its clock is. */
    public boolean isMoved() {
        return changes.contains("starts_at") || changes.contains("time_zone");
    }

    /** Whether it begins at another time; by another clock, the time that was written is the same for who goes. */
    public boolean beginsAnew() {
        return changes.contains("starts_at");
    }

    public boolean isElsewhere() {
        return changes.contains("place");
    }
}
