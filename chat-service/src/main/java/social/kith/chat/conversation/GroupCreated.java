package social.kith.chat.conversation;

import social.kith.platform.id.Id;

/** Told by groups-service: a group is there. */
record GroupCreated(Id groupId, String title) {}
