package social.kith.content.replica;

import social.kith.platform.id.Id;

/** Told by groups-service: a member is something else from now on; a new creator is the only one. */
record MemberRoleChanged(Id groupId, Id userId, Role role) {}
