package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: the invited said no. */
public record InvitationDeclined(Id groupId, Id userId) {}
