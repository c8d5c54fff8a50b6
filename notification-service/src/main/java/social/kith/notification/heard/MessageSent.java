package social.kith.notification.heard;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Told by chat-service: a message is there, for the members of a group or for one recipient. */
public record MessageSent(
        Id conversationId,
        long seq,
        Id senderId,
        @Nullable Id groupId,
        @Nullable Id recipientId) {}
