package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: a member invited somebody. */
public record MemberInvited(Id invitationId, Id groupId, Id userId, Id inviterId) {}
