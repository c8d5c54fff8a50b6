package social.kith.content.media.outside;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Told by chat-service: a message is there, in a group's conversation or to one recipient. */
record MessageSent(
        Id messageId,
        Id senderId,
        @Nullable Id groupId,
        @Nullable Id recipientId,
        @Nullable List<Id> mediaIds) {}
