package social.kith.content.media.outside;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/**
 * Told by chat-service: a message says something else now, or is deleted.
 *
 * @param mediaIds its images as of now; {@code null} for none
 */
record MessageChanged(
        Id messageId,
        Id senderId,
        @Nullable Id groupId,
        @Nullable Id recipientId,
        boolean deleted,
        @Nullable List<Id> mediaIds) {}
