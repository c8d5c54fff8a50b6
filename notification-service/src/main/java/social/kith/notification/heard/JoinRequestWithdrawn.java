package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: a request to join was taken back. */
public record JoinRequestWithdrawn(Id groupId, Id userId) {}
