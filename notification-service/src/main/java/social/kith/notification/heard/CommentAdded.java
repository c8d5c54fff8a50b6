package social.kith.notification.heard;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Told by content-service: somebody commented on a post, which is in a group or not. */
public record CommentAdded(
        Id commentId,
        Id postId,
        Id postAuthorId,
        Id authorId,
        @Nullable Id groupId) {}
