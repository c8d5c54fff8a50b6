package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by groups-service: a group is there no longer, nor its members, events and answers. */
public record GroupDeleted(Id groupId) {}
