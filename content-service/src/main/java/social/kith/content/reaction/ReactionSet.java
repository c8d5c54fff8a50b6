package social.kith.content.reaction;

import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody feels that about a post, for the first time or otherwise than before. */
record ReactionSet(
        Id postId,
        Id postAuthorId,
        Id userId,
        Emoji emoji,
        @Nullable Id groupId) implements DomainEvent {
    @Override
    public String key() {
        return postId + ":" + userId;
    }
}
