package social.kith.notification.heard;

import org.jspecify.annotations.Nullable;
import social.kith.platform.id.Id;

/** Told by content-service: somebody reacts to a post, for the first time or in another way than before. */
public record ReactionSet(
        Id postId, Id postAuthorId, Id userId, @Nullable Id groupId) {}
