package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: an event begins soon. */
public record EventReminderDue(Id eventId, Id groupId) {}
