package social.kith.content.replica;

import social.kith.platform.id.Id;

/** Told by groups-service: somebody is a member no longer. */
record MemberLeft(Id groupId, Id userId) {}
