package social.kith.chat.live;

import social.kith.platform.id.Id;

/** There is a message; which instance has kept it, the event does not say. */
record MessageSent(Id messageId, Id conversationId, long seq) {}
