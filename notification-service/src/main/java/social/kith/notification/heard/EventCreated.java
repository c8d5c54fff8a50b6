package social.kith.notification.heard;

import java.time.Instant;
import social.kith.platform.id.Id;

/** Told by groups-service: a group has a new event. */
public record EventCreated(Id eventId, Id groupId, Id creatorId, String title, Instant startsAt, String timeZone) {}
