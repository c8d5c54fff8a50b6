package social.kith.chat.conversation;

import social.kith.platform.id.Id;

/** Told by groups-service: somebody is a member from now on. */
record MemberJoined(Id groupId, Id userId) {}
