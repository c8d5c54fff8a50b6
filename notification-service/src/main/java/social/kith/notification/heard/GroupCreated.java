package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: a group is there. */
public record GroupCreated(Id groupId, String title) {}
