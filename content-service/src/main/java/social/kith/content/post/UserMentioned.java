package social.kith.content.post;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** A post, or a comment on it, mentions somebody who may see it and was not told of that before. */
record UserMentioned(
        Id postId,
        Id postAuthorId,
        @Nullable Id commentId,
        Id authorId,
        Id userId,
        @Nullable Id groupId) implements DomainEvent {
    @Override
    public String key() {
        return Objects.requireNonNullElse(commentId, postId) + ":" + userId;
    }
}
