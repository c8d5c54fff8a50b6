package social.kith.chat.conversation;

import social.kith.platform.id.Id;

/** Told by groups-service: somebody is a member no longer. */
public record MemberLeft(Id groupId, Id userId) {}
