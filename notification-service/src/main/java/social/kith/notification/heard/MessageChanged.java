package social.kith.notification.heard;

import social.kith.platform.id.Id;

/** Told by chat-service: a message was edited, or is {@code deleted}. */
public record MessageChanged(Id conversationId, long seq, Id senderId, boolean deleted) {}
