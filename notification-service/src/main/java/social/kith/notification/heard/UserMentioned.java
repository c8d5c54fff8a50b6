package social.kith.notification.heard;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Told by content-service: a post, or a comment on it, mentions somebody who may see it. */
public record UserMentioned(
        Id postId,
        Id postAuthorId,
        @Nullable Id commentId,
        Id authorId,
        Id userId,
        @Nullable Id groupId) {}
