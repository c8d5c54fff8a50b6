package social.kith.chat.conversation;

import social.kith.platform.id.Id;

/** Told by groups-service: a group is no more, and nobody is a member of it. */
public record GroupDeleted(Id groupId) {}
