package social.kith.content.comment;

import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A comment is there no longer: it was deleted, by its author or whoever else may. */
record CommentRemoved(
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
