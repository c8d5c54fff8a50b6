package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: somebody left a group, or was removed. */
public record MemberLeft(Id groupId, Id userId) {}
