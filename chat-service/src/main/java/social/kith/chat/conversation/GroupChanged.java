package social.kith.chat.conversation;

import social.kith.platform.id.Id;

/** Told by groups-service: a group is shown otherwise than before. */
record GroupChanged(Id groupId, String title) {}
