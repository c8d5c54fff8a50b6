package social.kith.content.comment;

import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody has commented on a post; not what they said. */
record CommentAdded(
        Id commentId,
        Id postId,
        Id postAuthorId,
        Id authorId,
        @Nullable Id groupId) implements DomainEvent {
    @Override
    public String key() {
        return postId + ":" + commentId;
    }
}
