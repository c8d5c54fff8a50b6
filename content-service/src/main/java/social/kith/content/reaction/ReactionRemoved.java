package social.kith.content.reaction;

import org.jspecify.annotations.Nullable;
import social.kith.platform.event.DomainEvent;
import social.kith.platform.id.Id;

/** Somebody has taken back what they felt about a post. */
record ReactionRemoved(
        Id postId, Id postAuthorId, Id userId, @Nullable Id groupId) implements DomainEvent {
    @Override
    public String key() {
        return postId + ":" + userId;
    }
}
