package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: somebody is invited no longer, though they did not answer. */
public record InvitationWithdrawn(Id groupId, Id userId) {}
