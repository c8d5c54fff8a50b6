package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by chat-service: somebody has read a conversation up to that message. */
public record ConversationRead(Id conversationId, Id userId, long seq) {}
