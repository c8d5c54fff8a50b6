package social.kith.chat.live;

import social.kith.platform.id.Id;

/** A message was edited or deleted; which instance did it, the event does not say. */
record MessageChanged(Id messageId, Id conversationId) {}
