package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: an event does not take place. */
public record EventCancelled(Id eventId, Id groupId, Id byId) {}
