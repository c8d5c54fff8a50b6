package social.kith.content.replica;

import social.kith.platform.id.Id;

/** Told by groups-service: somebody is a member from now on. */
record MemberJoined(Id groupId, Id userId, Role role) {}
