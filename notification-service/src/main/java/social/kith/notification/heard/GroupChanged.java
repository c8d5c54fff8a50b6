package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: a group may be called otherwise than before. */
public record GroupChanged(Id groupId, String title) {}
