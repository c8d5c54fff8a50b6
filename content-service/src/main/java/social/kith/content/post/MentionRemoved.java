package social.kith.content.post;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Who was told that they are mentioned is mentioned no longer, or may not see it any more. */
record MentionRemoved(Id postId, @Nullable Id commentId, Id userId) implements DomainEvent {
    @Override
    public String key() {
        return Objects.requireNonNullElse(commentId, postId) + ":" + userId;
    }
}
