package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: a request to join was refused. */
public record JoinRequestDeclined(Id groupId, Id userId) {}
